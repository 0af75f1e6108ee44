// Names and keyboard access that the theme leaves out.
(() => {
  // A table or plan wider than its box can be scrolled from the keyboard.
  const boxes = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      target.toggleAttribute("tabindex", target.scrollWidth > target.clientWidth);
      if (target.hasAttribute("tabindex")) target.tabIndex = 0;
    }
  });

  const scrolling = ".result-scroll, .snippet-result > pre, .md-typeset__scrollwrap, .tabbed-labels";

  const mend = () => {
    document.querySelector(".md-search[role=dialog]")?.setAttribute("aria-label", "Search");
    for (const nav of document.querySelectorAll(".md-code__nav")) nav.setAttribute("role", "none");
    // A section whose index page is its heading is labelled by an arrow without words.
    for (const nav of document.querySelectorAll(".md-nav[aria-labelledby]")) {
      const label = document.getElementById(nav.getAttribute("aria-labelledby"));
      if (label?.textContent.trim()) continue;
      nav.setAttribute("aria-label", nav.querySelector(".md-nav__title").textContent.trim());
      nav.removeAttribute("aria-labelledby");
    }
    for (const box of document.querySelectorAll(scrolling)) boxes.observe(box);
  };

  mend();
  new MutationObserver(mend).observe(document.body, { childList: true, subtree: true });
})();
