"""Render pages as data to the files of site_src/."""
