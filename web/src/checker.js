// The worker that runs cablelint: it has its own thread, so typing never waits for a check.

/** Start it. `progress` is called with words and a share of 1 until it is ready. */
export function startChecker(progress) {
  const source = document.querySelector('script[data-part="worker.js"]').textContent;
  const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  const worker = new Worker(url);
  const waiting = new Map();
  let number = 0;

  function ask(question, transfer = []) {
    number++;
    worker.postMessage({ number, ...question }, transfer);
    return new Promise((resolve, reject) => waiting.set(number, { resolve, reject }));
  }

  worker.onmessage = ({ data }) => {
    if (data.progress) {
      progress(data.progress, data.share);
      return;
    }
    const { resolve, reject } = waiting.get(data.number);
    waiting.delete(data.number);
    if (data.failure) reject(new Error(data.failure));
    else resolve(data.answer);
  };
  const ready = new Promise((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(event.message || "the worker did not start"));
    ask({ start: takeParts() }).then(resolve, reject);
  });
  return {
    ready,
    /** Ask cablelint: an object with task, text, profile and date. */
    ask: (question) => ask({ question }),
    /** Get the text of a file out of its bytes. */
    open: (bytes, name) => ask({ bytes, name }, [bytes]),
    /** Get the page of a rule. */
    rule: (code) => ask({ rule: code }),
  };
}

/** Return the parts that the page holds, and drop them from it. */
function takeParts() {
  const parts = {};
  for (const holder of document.querySelectorAll("script[data-part]")) {
    if (holder.dataset.part !== "worker.js") parts[holder.dataset.part] = holder.textContent;
    holder.remove();
  }
  return parts;
}
