// Not a module, so that it runs before the first paint: the page must not flash in the other theme.
(() => {
  try {
    const theme = localStorage.getItem("wirewatch-theme");
    if (theme === "light" || theme === "dark") {
      document.documentElement.dataset.theme = theme;
    }
  } catch {
    // Storage may be forbidden; the system's theme is then the only one.
  }
})();
