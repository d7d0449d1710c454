import "./times.js";
import "./keyboard.js";
import "./live.js";

const NEXT = { system: "light", light: "dark", dark: "system" };
const root = document.documentElement;
const toggle = document.querySelector("[data-theme-toggle]");

function describe(theme) {
  toggle.title = `Theme: ${theme} (t)`;
  toggle.setAttribute("aria-label", `Theme: ${theme}. Change to ${NEXT[theme]}`);
}

toggle.addEventListener("click", () => {
  const theme = NEXT[root.dataset.theme ?? "system"];
  if (theme === "system") {
    delete root.dataset.theme;
  } else {
    root.dataset.theme = theme;
  }
  try {
    localStorage.setItem("wirewatch-theme", theme);
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
  describe(theme);
});

describe(root.dataset.theme ?? "system");
