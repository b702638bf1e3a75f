/* The search runs in a worker, and no browser starts one from a file: there it runs in a frame of the page. Unlike the
   iframe-worker that the theme would load, this one writes no script into the frame, which the page's policy forbids. */
if (location.protocol === "file:") {
  window.Worker = class extends EventTarget {
    #frame = document.createElement("iframe");
    #ready;

    constructor(url) {
      super();
      this.#frame.hidden = true;
      document.body.append(this.#frame);
      const inside = this.#frame.contentWindow;
      inside.document.open();
      inside.document.write("<!doctype html><title>Search</title><body>");
      inside.document.close();

      const load = (address) => new Promise((loaded, failed) => {
        const script = inside.document.createElement("script");
        script.src = address;
        script.onload = loaded;
        script.onerror = failed;
        inside.document.body.append(script);
      });
      inside.importScripts = (...addresses) =>
        addresses.reduce((before, address) => before.then(() => load(address)), Promise.resolve());
      inside.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
      this.#ready = load(url);
      this.#ready.catch((error) => this.dispatchEvent(new ErrorEvent("error", { message: String(error.type) })));
    }

    postMessage(data) {
      const inside = this.#frame.contentWindow;
      this.#ready.then(() => inside.dispatchEvent(new MessageEvent("message", { data: structuredClone(data) })), () => {});
    }

    terminate() {
      this.#frame.remove();
    }
  };
}
