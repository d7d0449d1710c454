// Adds to each time how long ago it was. The server does not, for its words would grow stale.

const UNITS = [
  ["year", 365.25 * 86400],
  ["month", 30.44 * 86400],
  ["week", 7 * 86400],
  ["day", 86400],
  ["hour", 3600],
  ["minute", 60],
];

const format = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

function ago(time, now) {
  const seconds = (time - now) / 1000;
  const unit = UNITS.find(([, length]) => Math.abs(seconds) >= length);
  return unit ? format.format(Math.trunc(seconds / unit[1]), unit[0]) : "just now";
}

export function refreshTimes(root = document) {
  const now = Date.now();
  for (const element of root.querySelectorAll("time.when")) {
    const time = Date.parse(element.dateTime);
    if (!Number.isNaN(time)) {
      element.dataset.ago = ago(time, now);
    }
  }
}

refreshTimes();
setInterval(refreshTimes, 60_000);
