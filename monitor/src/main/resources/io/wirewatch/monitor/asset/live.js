// Keeps the dashboard up to date. The server sends finished cards; this script only decides where
// they go. A reader who has scrolled is not disturbed: new cards wait behind a button.

import { refreshTimes } from "./times.js";

const MAX_CARDS = 120;
const MAX_WAITING = 60;
const REFRESH_MS = 2500;

const dashboard = document.querySelector("[data-live-since]");
const indicator = document.querySelector(".live");
const label = indicator?.querySelector(".live-label");
const plainTitle = document.title;
let unseen = 0;
let refreshTimer = 0;

function show(state, text, title = "") {
  if (indicator.dataset.state !== state) {
    indicator.dataset.state = state;
    label.textContent = text;
  }
  indicator.title = title;
}

function countUnseen(more) {
  unseen = more === 0 ? 0 : unseen + more;
  document.title = unseen > 0 ? `(${unseen}) ${plainTitle}` : plainTitle;
}

class Feed {
  constructor(element) {
    this.element = element;
    this.button = document.querySelector(`[data-fresh="${element.dataset.feed}"]`);
    this.waiting = new Map();
    this.overflow = 0;
    this.button.addEventListener("click", () => this.release());
  }

  // A card that is there already was sent anew because it changed, or because it came in while the
  // page was being made: it takes the place of the old one.
  add(html) {
    const template = document.createElement("template");
    template.innerHTML = html;
    const card = template.content.firstElementChild;
    const id = card.dataset.id;
    const present = this.element.querySelector(`[data-id="${CSS.escape(id)}"]`);
    if (present) {
      present.replaceWith(card);
      refreshTimes(card);
      return false;
    }
    const isNew = !this.waiting.delete(id);
    this.waiting.set(id, card);
    if (this.waiting.size > MAX_WAITING) {
      this.waiting.delete(this.waiting.keys().next().value);
      this.overflow++;
    }
    return isNew;
  }

  isScrolledPast() {
    return this.element.getBoundingClientRect().top < 0;
  }

  settle() {
    if (this.waiting.size === 0) {
      return;
    }
    if (this.isScrolledPast()) {
      const count = this.waiting.size + this.overflow;
      this.button.textContent = `${count.toLocaleString("en")} new`;
      this.button.hidden = false;
    } else {
      this.insert();
    }
  }

  insert() {
    for (const card of this.waiting.values()) {
      card.classList.add("is-new");
      this.element.prepend(card);
      refreshTimes(card);
    }
    this.waiting.clear();
    this.overflow = 0;
    this.button.hidden = true;
    while (this.element.childElementCount > MAX_CARDS) {
      this.element.lastElementChild.remove();
    }
  }

  release() {
    this.insert();
    this.element.closest("section").scrollIntoView({ block: "start" });
    countUnseen(0);
  }

  replaceWith(fresh) {
    this.waiting.clear();
    this.overflow = 0;
    this.button.hidden = true;
    this.element.replaceChildren(...fresh.children);
    refreshTimes(this.element);
  }
}

async function freshPage() {
  const response = await fetch("/", { headers: { Accept: "text/html" } });
  return response.ok
    ? new DOMParser().parseFromString(await response.text(), "text/html")
    : null;
}

async function refreshNumbers() {
  refreshTimer = 0;
  const page = await freshPage().catch(() => null);
  for (const old of page ? document.querySelectorAll("[data-refresh]") : []) {
    const fresh = page.querySelector(`[data-refresh="${old.dataset.refresh}"]`);
    if (fresh && fresh.innerHTML !== old.innerHTML) {
      old.replaceChildren(...fresh.childNodes);
    }
  }
}

function refreshSoon() {
  refreshTimer ||= setTimeout(refreshNumbers, REFRESH_MS);
}

function follow() {
  const feeds = new Map(
    [...document.querySelectorAll("[data-feed]")].map((e) => [e.dataset.feed, new Feed(e)]),
  );
  let frame = 0;

  function settleSoon() {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      feeds.forEach((feed) => feed.settle());
    });
  }

  function take(name, event) {
    const isNew = feeds.get(name).add(event.data);
    if (isNew && (document.hidden || feeds.get(name).isScrolledPast())) {
      countUnseen(1);
    }
    // Frames stop in a hidden tab; its cards may as well go in at once.
    if (document.hidden) {
      feeds.get(name).settle();
    } else {
      settleSoon();
    }
    refreshSoon();
  }

  const source = new EventSource(
    `/live?since=${encodeURIComponent(dashboard.dataset.liveSince)}`,
  );
  show("connecting", "Connecting");
  source.addEventListener("error", () =>
    show("lost", "Reconnecting", "The connection was lost; it is tried again by itself."),
  );
  source.addEventListener("alert", (event) => take("alerts", event));
  source.addEventListener("article", (event) => take("articles", event));
  source.addEventListener("heartbeat", (event) => {
    const { problem } = JSON.parse(event.data);
    if (problem) {
      show("waiting", "Waiting for Kafka", problem);
    } else {
      show("on", "Live", "New articles and alerts appear by themselves.");
    }
  });
  source.addEventListener("reset", async () => {
    const page = await freshPage().catch(() => null);
    if (page) {
      feeds.forEach((feed, name) => feed.replaceWith(page.querySelector(`[data-feed="${name}"]`)));
      await refreshNumbers();
    }
  });
  addEventListener("pagehide", () => source.close());
}

document.addEventListener("visibilitychange", () => document.hidden || countUnseen(0));
// A page that the browser kept for its back button has lost its stream.
addEventListener("pageshow", (event) => event.persisted && location.reload());

if (dashboard) {
  follow();
}
