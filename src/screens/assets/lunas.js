// What a page does beyond htmx: a pressed button is greyed, and a lost connection is said. Nothing here is needed to work.
(() => {
  const LOST_AFTER_MS = 5000;
  document.addEventListener("submit", (event) => {
    const button = event.submitter ?? event.target.querySelector("button[type=submit]");
    if (button !== null) button.setAttribute("aria-busy", "true");
  });
  window.addEventListener("pageshow", () => {
    for (const button of document.querySelectorAll("[aria-busy]")) button.removeAttribute("aria-busy");
  });
  const form = document.querySelector("form[data-draft]");
  if (form !== null) keepDraft(form);
  // An answer is kept a second after the last key, so that it outlives this window.
  function keepDraft(writing) {
    const said = writing.querySelector(".kept");
    let waiting = null;
    const keep = async () => {
      const body = new URLSearchParams(new FormData(writing));
      body.set("diam", "1");
      const send = { method: "POST", body, redirect: "manual" };
      const answer = await fetch(writing.dataset.draft, send).catch(() => null);
      said.textContent = answer?.ok
        ? await answer.text()
        : "Rancangan belum tersimpan; salin dulu tulisan ini.";
    };
    writing.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(keep, 1000);
    });
    writing.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) writing.requestSubmit();
    });
    writing.addEventListener("submit", () => clearTimeout(waiting));
  }
  // A file may be dropped anywhere on a page that takes one.
  const zone = document.querySelector(".drop-zone");
  if (zone !== null) {
    const input = zone.querySelector("input");
    document.addEventListener("dragover", (event) => {
      event.preventDefault();
      zone.classList.add("over");
    });
    document.addEventListener("dragleave", () => zone.classList.remove("over"));
    document.addEventListener("drop", (event) => {
      event.preventDefault();
      zone.classList.remove("over");
      if (event.dataTransfer.files.length === 0) return;
      input.files = event.dataTransfer.files;
      input.form.requestSubmit();
    });
  }
  const stream = document.getElementById("saluran");
  const lost = document.getElementById("terputus");
  if (stream === null || lost === null) return;
  let timer = null;
  const seenAt = () => [...document.querySelectorAll(".stamp time")].at(-1)?.textContent ?? "";
  const setLate = (isLate) => {
    for (const region of document.querySelectorAll(".live")) region.classList.toggle("late", isLate);
    lost.hidden = !isLate;
    if (isLate)
      lost.textContent = `Sambungan ke Lunas terputus sejak ${seenAt()}. Angka di halaman ini bisa lama.`;
  };
  document.addEventListener("htmx:sse:error", () => {
    timer ??= setTimeout(() => setLate(true), LOST_AFTER_MS);
  });
  document.addEventListener("htmx:sse:after:connection", () => {
    clearTimeout(timer);
    timer = null;
    setLate(false);
  });
})();
