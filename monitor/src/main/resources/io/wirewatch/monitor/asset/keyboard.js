// Keys for those who read with one hand on the keyboard. Help on "?".

const help = document.getElementById("help");
const search = document.querySelector("input[name=q]");

function isTyping(target) {
  return target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName);
}

function move(step) {
  const cards = [...document.querySelectorAll(".card")];
  if (cards.length === 0) {
    return;
  }
  const current = cards.indexOf(document.activeElement?.closest(".card"));
  const next = current < 0 ? (step > 0 ? 0 : cards.length - 1) : current + step;
  const card = cards[Math.min(Math.max(next, 0), cards.length - 1)];
  card.tabIndex = -1;
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: "nearest" });
}

const ACTIONS = {
  "/": () => {
    search?.focus();
    search?.select();
  },
  j: () => move(1),
  k: () => move(-1),
  n: () => document.querySelectorAll("[data-fresh]:not([hidden])").forEach((b) => b.click()),
  t: () => document.querySelector("[data-theme-toggle]")?.click(),
  "?": () => (help.open ? help.close() : help.showModal()),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (isTyping(event.target)) {
    if (event.key === "Escape") {
      event.target.blur();
    }
    return;
  }
  if (event.key === "Enter" && event.target.classList?.contains("card")) {
    event.target.querySelector("[data-open]")?.click();
    return;
  }
  const action = ACTIONS[event.key];
  if (action && (event.key === "?" || !help.open)) {
    event.preventDefault();
    action();
  }
});
