// An atlas that a reader explores: what is chosen, and how box, legend, map, panels and the page's
// address follow it. The parts stand in the scripts before this one.
(() => {
  "use strict";
  const { bars, button, collect, count, createMap, dragging, facts, finder, gestures, hint, inside, labelled,
    legend, make, nameButton, nearestTable, several, zooming } = window.atlasParts;
  const COLOURS = [["genre", "genre"], ["cluster", "cluster"], ["listeners", "listeners"]];
  const FAILED = "could not be loaded. The map works on without them.";
  const [RINGED, NAMED] = [300, 60]; // of the artists that a search finds, the best known
  const later = window.requestIdleCallback ?? ((act) => setTimeout(act, 200));
  const options = (choices) => choices.map(({ key, label }) => [key, label]);

  function explore(root, number) {
    const id = (name) => `atlas-${number}-${name}`;
    const payload = JSON.parse(root.querySelector(".atlas-data").textContent);
    const chart = root.querySelector(".vega-chart");
    const data = collect(payload);
    const state = {
      model: payload.models[0].key, projection: payload.projections[0].key, colour: "genre",
      measure: payload.measures[0].key, shown: null, selected: null, brush: null, searched: false, rest: null,
    };
    const genres = payload.genres.map(({ name, colour }) => ({ value: name, name, colour }));
    const clusters = payload.clusters.map(({ name, colour }, i) => ({ value: String(i), name, colour }));
    const [key, status, chosen, area, more] = ["div", "p", "section", "section", "div"].map((name) => make(name));
    Object.assign(key, { className: "atlas-legend", role: "group", ariaLabel: "Groups shown" });
    Object.assign(status, { className: "atlas-status", role: "status" });

    const say = (text) => (status.textContent = text);
    const title = (artist) => artist.name || "(no name)";
    const placeOf = (artist) => ["x", "y"].map((axis) => artist[`${state.model}_${state.projection}_${axis}`]);
    const measureOf = (name) => payload.measures.find((measure) => measure.key === name);
    const nearestOf = (artist) => data.nearest(artist.row, state.measure);
    const firstNames = (row) => data.nearest(row, state.measure)?.slice(0, 3).map((near) => title(near.artist)).join(", ");
    const map = createMap(chart, {
      placeOf, artists: data.artists, nearestNames: firstNames,
      pick: (row) => choose(data.byRow.get(row)),
      brushed(value) {
        state.brush = value;
        cancelAnimationFrame(state.frame);
        state.frame = requestAnimationFrame(listInside);
      },
    });

    // The legend

    function levels() {
      const from = map.signal("listener_levels") ?? [];
      return from.map((fewest, i) => {
        const upTo = i + 1 < from.length ? `${fewest}–${from[i + 1] - 1}` : `${fewest} or more`;
        return { value: String(i), name: i ? upTo : `under ${from[1]} listeners`, colour: map.signal("listener_colours")[i] };
      });
    }

    function drawLegend() {
      const focused = key.contains(document.activeElement) ? document.activeElement.dataset.group ?? "" : null;
      const groups = { genre: genres, cluster: clusters, listeners: levels() }[state.colour];
      const top = key.scrollTop;
      key.replaceChildren(...legend(groups, state.shown, (shown) => {
        map.set({ shown: (state.shown = shown) });
        drawLegend();
        say(shown ? `Shown: ${groups.filter((g) => shown.includes(g.value)).map((g) => g.name).join(", ")}.` : "All groups are shown.");
      }));
      key.scrollTop = top;
      if (focused !== null) [...key.children].find((one) => (one.dataset.group ?? "") === focused)?.focus();
    }

    // The panels

    function listInside() {
      const [x, y] = [state.brush?.x, state.brush?.y].map((range) => range?.map(Number).sort((a, b) => a - b));
      const within = (artist) => {
        const [px, py] = placeOf(artist);
        return x[0] <= px && px <= x[1] && y[0] <= py && py <= y[1];
      };
      const all = data.artists();
      const found = state.brush ? all.filter(within) : all;
      const how = "Choose “Select” on the map, or hold Shift, and drag over artists: here is what lies in the rectangle.";
      area.replaceChildren(
        make("h3", {}, state.brush ? "In the rectangle" : "On the whole map"),
        state.brush ? button("Remove the rectangle", map.clear, { className: "atlas-clear" }) : make("p", { className: "atlas-hint" }, how),
        bars(found, all, genres, data.genreOf),
        ...(state.brush ? [inside(found, choose)] : []));
    }

    function suggest() {
      const known = payload.suggested.map((name) => data.named(name)).filter(Boolean);
      const names = known.map((artist) => button(title(artist), () => choose(artist), { className: "atlas-chip", dir: "auto" }));
      chosen.replaceChildren(make("h3", {}, "An artist and its nearest"),
        make("p", { className: "atlas-hint" }, `Click a point, or find an artist by name${known.length ? "; or begin with one of these:" : "."}`),
        make("div", { className: "atlas-chips" }, ...names));
    }

    function absent(artist) {
      const [{ key: first, label }] = payload.measures;
      const text = `${title(artist)} has fewer than ${payload.rest?.fewest} listeners. Nearest artists of so little known ones are listed by one measure only. `;
      return make("p", { className: "atlas-hint" }, text, button(label, () => choose(artist, first), { className: "atlas-name" }));
    }

    function describe() {
      const artist = state.selected;
      if (!artist) return suggest();
      const choice = labelled(id("measure"), "Nearest by", options(payload.measures), (value) => choose(artist, value));
      choice.querySelector("select").value = state.measure;
      const focused = document.activeElement?.id === id("measure");
      const nearest = nearestOf(artist);
      const told = artist.late ? "So few people listen to this artist that its nearest would tell somebody’s list: none are listed." : "No artist is near it by this measure.";
      const none = nearest || !artist.late ? make("p", { className: "atlas-hint" }, told) : absent(artist);
      chosen.replaceChildren(
        make("h3", { dir: "auto" }, title(artist)), facts(artist, data.clusterOf(artist)), choice,
        nearest?.length ? nearestTable(nearest, `Nearest to ${title(artist)}`, choose) : none);
      if (focused) document.getElementById(id("measure")).focus();
    }

    // What stands out on the map

    function drawNear() {
      const artist = state.searched ? null : state.selected;
      map.set({ labels: !artist && !state.searched });
      if (!artist) return map.fill("near", []);
      const nearest = nearestOf(artist) ?? [];
      const scores = [0, ...nearest.map((near) => near.score)];
      const rows = map.named([artist, ...nearest.map((near) => near.artist)]);
      return map.fill("near", rows.map((row, rank) => ({ ...row, rank, score: scores[rank], from: artist.data })));
    }

    async function focus() {
      const artist = state.selected;
      if (!artist) return drawNear();
      await map.frame([artist, ...(nearestOf(artist) ?? []).map((near) => near.artist)]);
      return drawNear();
    }

    function search(text, found) {
      const before = state.searched;
      state.searched = Boolean(text.trim());
      const hits = state.searched ? Object.fromEntries(found.map(({ row }) => [row, true])) : null;
      const best = state.searched ? found.slice(0, RINGED).sort((a, b) => a.row - b.row) : [];
      const named = map.named(best.slice(0, NAMED));
      const ringed = best.slice(NAMED).map(({ data: row }) => ({ ...row, label: Infinity, side: "above" }));
      if (before !== state.searched) drawNear();
      map.fill("found", [...named, ...ringed]);
      return map.set({ hits });
    }

    // The first answer of a chart is slow: it is asked for when nobody waits, and changes nothing.
    function warmUp() {
      later(async () => {
        if (state.searched) return;
        await map.set({ hits: Object.fromEntries(data.artists().map(({ row }) => [row, true])) });
        if (!state.searched) await map.set({ hits: null });
      });
    }

    // An artist

    async function choose(artist, measure = state.measure, remember = true) {
      const wasInside = chosen.contains(document.activeElement) && measure === state.measure;
      const request = (state.request = Symbol("request"));
      if (artist && !data.knows(measure)) {
        say(`Loading: ${measureOf(measure).label} …`);
        try {
          await data.loadNear(measure);
        } catch {
          describe();
          return say(`The nearest by “${measureOf(measure).label}” ${FAILED}`);
        }
        if (state.request !== request) return;
      }
      Object.assign(state, { selected: artist, measure });
      if (remember) writeAddress();
      describe();
      box.input.value = artist?.name ?? "";
      search("", []);
      focus();
      if (!artist) return say("No artist is selected.");
      say(`${title(artist)} is selected. Nearest: ${firstNames(artist.row) || "none by this measure"}.`);
      // The name that was pressed is gone: the keyboard goes on from the first of the new ones.
      if (wasInside) chosen.querySelector("table .atlas-name")?.focus({ preventScroll: true });
    }

    function writeAddress() {
      const { selected, measure } = state;
      const other = measure === payload.measures[0].key ? "" : `&measure=${encodeURIComponent(measure)}`;
      const hash = selected ? `#artist=${encodeURIComponent(data.addressOf(selected))}${other}` : "";
      const address = location.href.split("#")[0] + hash;
      if (address !== location.href) history.pushState(null, "", address);
    }

    // An address may name an artist of the rest, or one that nobody knows.
    async function readAddress() {
      const parameters = new URLSearchParams(location.hash.slice(1).replaceAll("+", "%2B"));
      const name = parameters.get("artist");
      if (name === null) return location.hash.length > 1 || !state.selected ? null : choose(null, state.measure, false);
      if (!data.named(name) && payload.rest?.artists) await loadRest();
      const artist = data.named(name);
      if (!artist) return say(`This map knows no artist of the name “${name}”.`);
      const measure = measureOf(parameters.get("measure"))?.key ?? payload.measures[0].key;
      return choose(artist, measure, false);
    }

    // The rest

    function offerRest(all) {
      const total = count(data.artists().length + (all ? 0 : payload.rest.artists));
      const known = `those with fewer than ${payload.rest.fewest} listeners`;
      const label = all ? `Hide ${known}` : `Show all ${total} artists`;
      const note = all ? `All ${total} artists are on the map; ${known} lie amid their nearest.` : `Not on the map: ${known}.`;
      more.replaceChildren(button(label, () => (all ? hideRest() : loadRest()), { className: "atlas-rest" }), make("span", {}, note));
    }

    function showRest(rows) {
      const focused = more.contains(document.activeElement);
      data.showAll(rows.length > 0);
      offerRest(rows.length > 0);
      if (focused) more.querySelector("button").focus();
      listInside();
      warmUp();
      return map.fill("rest", rows);
    }

    const hideRest = () => (showRest([]), say(`${count(data.artists().length)} artists are on the map.`));

    async function loadRest() {
      more.querySelector("button").disabled = true;
      say("Loading all artists …");
      try {
        const rows = await (state.rest ??= data.loadRest());
        await showRest(rows);
        say(`All ${count(data.artists().length)} artists are on the map.`);
      } catch {
        state.rest = null;
        more.querySelector("button").disabled = false;
        say(`The other artists ${FAILED}`);
      }
    }

    // The tools

    const box = finder(id("find"), {
      artists: data.artists,
      pick: (artist) => choose(artist),
      type(text, found) {
        search(text, found);
        const wanted = `“${text.trim()}”`;
        say(!state.searched ? "" : found.length ? `${several(found.length, "name")} with ${wanted}.` : `No name on the map holds ${wanted}.`);
      },
      more: () => (data.artists().some((artist) => artist.late) || !payload.rest?.artists ? null : {
        label: "Look among all artists, also the less known",
        act: async () => {
          await loadRest();
          box.input.focus();
          box.input.dispatchEvent(new Event("input"));
        },
      }),
    });

    // Nearest by another model than the map's would lie anywhere on it.
    function followModel(model) {
      const own = measureOf(model)?.key ?? payload.measures[0].key;
      return state.selected ? choose(state.selected, own) : (state.measure = own);
    }

    function view(name) {
      return (value) => {
        state[name] = value;
        map.set(name === "colour" ? { colour: value, shown: (state.shown = null) } : { [name]: value });
        if (name === "colour") return drawLegend();
        listInside();
        return name === "model" ? followModel(value) : focus();
      };
    }

    const tools = make("div", { className: "atlas-tools" },
      box.element,
      labelled(id("projection"), "Map", options(payload.projections), view("projection")),
      labelled(id("model"), "Model", options(payload.models), view("model")),
      labelled(id("colour"), "Colour", COLOURS, view("colour")));
    const drag = (value) => map.set({ drag: (chart.dataset.drag = value) });
    const frame = make("div", { className: "atlas-frame" });
    const keys = make("p", { id: id("keys"), className: "atlas-hint" }, hint());

    gestures(chart, map, () => choose(null));
    let first = true;
    chart.addEventListener("chart-drawn", async ({ detail }) => {
      if (first) data.add(detail.view.data("artists"), payload.near);
      if (first) map.set({ model: state.model, projection: state.projection, colour: state.colour });
      await map.attach(detail.view);
      if (!first) return drawNear();
      first = false;
      listInside();
      suggest();
      drawLegend();
      if (payload.rest?.artists) offerRest(false);
      if (new URLSearchParams(location.hash.slice(1)).has("artist")) root.scrollIntoView();
      await readAddress();
      return warmUp();
    });
    addEventListener("popstate", () => first || readAddress());

    Object.assign(chart, { tabIndex: 0, role: "application" });
    chart.setAttribute("aria-label", "Map of artists");
    chart.setAttribute("aria-describedby", keys.id);
    chart.dataset.drag = "move";
    more.className = "atlas-more";
    chart.before(tools, key, frame);
    frame.append(chart, dragging(id("drag"), drag), zooming(map));
    frame.after(keys, more, status, make("div", { className: "atlas-panels" }, chosen, area));
    drawLegend();
  }

  document.querySelectorAll(".atlas").forEach(explore);
})();
