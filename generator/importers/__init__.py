"""Articles out of files: saved pages, PDFs, documents, mails and plain texts. Bytes in, words out."""
