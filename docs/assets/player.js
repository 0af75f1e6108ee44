// Steps through the frames of a figure. Without this script all frames stand below each other.
(() => {
  "use strict";

  const calm = matchMedia("(prefers-reduced-motion: reduce)");

  function button(label, action) {
    const element = document.createElement("button");
    element.type = "button";
    element.textContent = label;
    element.addEventListener("click", action);
    return element;
  }

  function enhance(figure) {
    const list = figure.querySelector(":scope > .frames");
    const frames = list ? [...list.children] : [];
    if (frames.length < 2 || figure.classList.contains("is-ready")) return;
    let current = 0;
    let timer = 0;

    const previous = button("Previous", () => { pause(); show(current - 1); });
    const next = button("Next", () => { pause(); show(current + 1); });
    const play = button("Play", () => (timer ? pause() : start()));
    const position = document.createElement("span");
    position.className = "player-position";
    const spoken = document.createElement("span");
    spoken.className = "player-spoken";
    spoken.setAttribute("aria-live", "polite");
    const controls = document.createElement("div");
    controls.className = "player-controls";
    controls.setAttribute("role", "group");
    controls.setAttribute("aria-label", "Steps of the figure");
    controls.append(previous, play, next, position, spoken);
    list.after(controls);
    figure.classList.add("is-ready");

    function show(index, quietly) {
      const left = scroller(current)?.scrollLeft ?? 0;
      current = Math.max(0, Math.min(frames.length - 1, index));
      frames.forEach((frame, i) => frame.classList.toggle("is-current", i === current));
      const box = scroller(current);
      if (box) box.scrollLeft = left;
      // aria-disabled and not disabled, so that the button keeps the focus at either end
      previous.setAttribute("aria-disabled", String(current === 0));
      next.setAttribute("aria-disabled", String(current === frames.length - 1));
      position.textContent = `${current + 1} / ${frames.length}`;
      if (!quietly) spoken.textContent = `Step ${current + 1} of ${frames.length}. ${caption()}`;
    }

    function scroller(index) {
      return frames[index].querySelector(".frame-scroll");
    }

    function caption() {
      return frames[current].querySelector(".frame-caption")?.textContent ?? "";
    }

    function start() {
      if (current === frames.length - 1) show(0);
      play.textContent = "Pause";
      wait();
    }

    function pause() {
      clearTimeout(timer);
      timer = 0;
      play.textContent = "Play";
    }

    function wait() {
      timer = setTimeout(() => {
        if (!figure.isConnected) return;
        show(current + 1);
        if (current === frames.length - 1) pause();
        else wait();
      }, 1200 + 45 * caption().length); // time to read the caption
    }

    function motion() {
      play.hidden = calm.matches;
      if (calm.matches) pause();
    }

    figure.addEventListener("keydown", (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.target.closest(".frame-scroll")) return; // there the arrows scroll
      const target = {
        ArrowLeft: current - 1, ArrowRight: current + 1, Home: 0, End: frames.length - 1,
      }[event.key];
      if (target === undefined) return;
      event.preventDefault();
      pause();
      show(target);
    });
    calm.addEventListener("change", motion);
    motion();
    show(0, true);
  }

  // A box that scrolls must be reachable by keyboard; one that does not must not be a tab stop.
  const widths = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth + 1) {
        target.tabIndex = 0;
        target.setAttribute("role", "region");
        target.setAttribute("aria-label", "Figure, scrolls sideways");
      } else {
        for (const name of ["tabindex", "role", "aria-label"]) target.removeAttribute(name);
      }
    }
  });

  function setup() {
    document.querySelectorAll(".figure.player").forEach(enhance);
    document.querySelectorAll(".figure .frame-scroll").forEach((box) => widths.observe(box));
  }

  // Material's instant navigation replaces the page and publishes it on document$.
  if (typeof document$ !== "undefined") document$.subscribe(setup);
  else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", setup);
  else setup();
})();
