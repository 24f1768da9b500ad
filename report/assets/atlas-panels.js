// What stands around the map of an atlas: the legend, the chosen artist, the artists in a rectangle.
(() => {
  "use strict";
  const LISTED = 20; // of the artists in a rectangle, so many are named
  const parts = (window.atlasParts ??= {});
  const count = (number) => number.toLocaleString("en");
  const several = (number, noun) => `${count(number)} ${noun}${number === 1 ? "" : "s"}`;
  const share = (part, whole) => (whole ? `${((100 * part) / whole).toFixed(0)} %` : "–");
  const { make } = parts;
  const cell = (value, name = "td") => make(name, { className: "number" }, value);

  function nameButton(artist, pick) {
    const button = make("button", { type: "button", className: "atlas-name", dir: "auto" });
    button.textContent = artist.name || "(no name)";
    button.addEventListener("click", () => pick(artist));
    return button;
  }

  function table(caption, heads, rows) {
    const head = heads.map(([text, kind]) => make("th", { scope: "col", className: kind }, text));
    return make("div", { className: "table-scroll" },
      make("table", { className: "data-table" },
        make("caption", {}, caption),
        make("thead", {}, make("tr", {}, ...head)),
        make("tbody", {}, ...rows.map((cells) => make("tr", {}, ...cells)))));
  }

  // Groups as switches: one alone by a click, more by further clicks, and all again.
  function legend(groups, shown, change) {
    const pressed = (name) => shown?.includes(name) ?? false;
    function toggle(name) {
      const left = pressed(name) ? shown.filter((other) => other !== name) : [...(shown ?? []), name];
      change(left.length ? left : null);
    }
    const all = make("button", { type: "button", "aria-pressed": String(!shown) }, "All");
    all.addEventListener("click", () => change(null));
    return [all, ...groups.map(({ value, name, colour }) => {
      const swatch = make("span", { className: "swatch", "aria-hidden": "true" });
      swatch.style.background = colour;
      const button = make("button", { type: "button", "aria-pressed": String(pressed(value)) }, swatch, name);
      button.dataset.group = value;
      button.addEventListener("click", () => toggle(value));
      return button;
    })];
  }

  const score = (value, whole) => (whole ? count(value) : value.toFixed(3));

  function facts(artist, cluster) {
    const known = [["Listeners", count(artist.listeners)], ["Genre", artist.genre], ["Tags", artist.tags], ["Cluster", cluster]];
    return make("dl", {}, ...known.filter(([, value]) => value)
      .flatMap(([name, value]) => [make("dt", {}, name), make("dd", { dir: "auto" }, value)]));
  }

  function nearestTable(nearest, caption, pick) {
    const whole = nearest.every((other) => Number.isInteger(other.score));
    const heads = [["Rank", "number"], ["Artist", ""], ["Score", "number"], ["Listeners", "number"]];
    return table(caption, heads, nearest.map((other, i) => [
      cell(String(i + 1)), make("td", {}, nameButton(other.artist, pick)),
      cell(score(other.score, whole)), cell(count(other.artist.listeners)),
    ]));
  }

  function tally(artists, groupOf) {
    const counts = new Map();
    for (const artist of artists) counts.set(groupOf(artist), (counts.get(groupOf(artist)) ?? 0) + 1);
    return counts;
  }

  // Bars: the share inside; and, where a part is chosen, a line at the share on the whole map.
  function bars(inside, all, groups, groupOf) {
    const part = inside !== all;
    const [here, everywhere] = [tally(inside, groupOf), tally(all, groupOf)];
    const shares = groups.map(({ value }) => [
      (here.get(value) ?? 0) / (inside.length || 1), (everywhere.get(value) ?? 0) / (all.length || 1)]);
    const longest = Math.max(0.01, ...shares.flat());
    const rows = groups.map(({ value, name, colour }, i) => {
      const [bar, line] = [make("span", { className: "bar" }), make("span", { className: "line", hidden: !part })];
      bar.style.cssText = `width: ${(100 * shares[i][0]) / longest}%; background: ${colour}`;
      line.style.left = `${(100 * shares[i][1]) / longest}%`;
      const track = make("td", { className: "track", "aria-hidden": "true" }, make("span", { className: "lane" }, bar, line));
      const numbers = [[here, inside], [everywhere, all]].slice(0, part ? 2 : 1)
        .map(([counts, whole]) => cell(share(counts.get(value) ?? 0, whole.length)));
      return [make("th", { scope: "row" }, name), track, ...numbers];
    });
    const heads = part ? [["Inside", "number"], ["Whole map", "number"]] : [["Share", "number"]];
    const caption = part ? "Genres: bars show the share inside, lines that on the whole map" : `Main genres of ${count(all.length)} artists`;
    return table(caption, [["Genre", ""], ["", ""], ...heads], rows);
  }

  function inside(artists, pick) {
    const best = artists.slice(0, LISTED);
    const caption = artists.length > LISTED
      ? `The ${LISTED} best known of ${count(artists.length)} artists in the rectangle`
      : `${several(artists.length, "artist")} in the rectangle`;
    return table(caption, [["Artist", ""], ["Genre", ""], ["Listeners", "number"]], best.map((artist) => [
      make("td", {}, nameButton(artist, pick)), make("td", {}, artist.genre), cell(count(artist.listeners))]));
  }

  Object.assign(parts, { legend, facts, nearestTable, bars, inside, nameButton, count, several });
})();
