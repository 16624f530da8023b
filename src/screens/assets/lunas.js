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
