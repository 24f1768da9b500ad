// An atlas that a reader explores: what is chosen, and how box, legend, map, panels and the page's
// address follow it. The parts stand in the scripts before this one.
(() => {
  "use strict";
  const { collect, createMap, finder, make, legend, facts, nearestTable, bars, inside, count } = window.atlasParts;
  const KEYS = "With the map in focus: arrows move it, + and − zoom, 0 shows all, Escape lets go.";
  const COLOURS = [["genre", "genre"], ["cluster", "cluster"], ["listeners", "listeners"]];
  const LEVELS = [0, 10, 20, 50, 100, 200]; // listeners from which on a colour holds, as in the chart
  const FAILED = "could not be loaded. The map works on without them.";

  function labelled(id, label, options, change) {
    const select = make("select", { id }, ...options.map(([value, text]) => make("option", { value }, text)));
    select.addEventListener("change", () => change(select.value));
    return make("span", { className: "atlas-field" }, make("label", { htmlFor: id }, label), select);
  }

  function button(label, act, properties = {}) {
    const element = make("button", { type: "button", ...properties }, label);
    element.addEventListener("click", act);
    return element;
  }

  function explore(root, number) {
    const id = (name) => `atlas-${number}-${name}`;
    const payload = JSON.parse(root.querySelector(".atlas-data").textContent);
    const chart = root.querySelector(".vega-chart");
    const data = collect(payload);
    const state = {
      model: payload.models[0].key, projection: payload.projections[0].key, colour: "genre",
      measure: payload.measures[0].key, shown: null, selected: null, brush: null, rest: null,
    };
    const genres = payload.genres.map(({ name, colour }) => ({ value: name, name, colour }));
    const clusters = payload.clusters.map(({ name, colour }, i) => ({ value: String(i), name, colour }));
    const [key, status, chosen, area, more] = ["div", "p", "section", "section", "p"].map((name) => make(name));
    Object.assign(key, { className: "atlas-legend", role: "group", ariaLabel: "Groups shown" });
    Object.assign(status, { className: "atlas-status", role: "status" });

    const say = (text) => (status.textContent = text);
    const placeOf = (artist) => ["x", "y"].map((axis) => artist[`${state.model}_${state.projection}_${axis}`]);
    const measureOf = (key) => payload.measures.find((measure) => measure.key === key);
    const firstNames = (row) => data.nearest(row, state.measure)?.slice(0, 3).map((near) => near.artist.name).join(", ");
    const map = createMap(chart, {
      placeOf, artists: () => data.artists, nearestNames: firstNames,
      pick: (row) => choose(data.byRow.get(row)),
      brushed(value) {
        state.brush = value?.x && value?.y ? value : null;
        cancelAnimationFrame(state.frame);
        state.frame = requestAnimationFrame(listInside);
      },
    });

    const levels = () => (map.drawn()?.signal("listener_colours") ?? []).map((colour, i) => {
      const name = i + 1 < LEVELS.length ? `${LEVELS[i]}–${LEVELS[i + 1] - 1}` : `${LEVELS[i]} or more`;
      return { value: String(i), name: i ? name : `under ${LEVELS[1]} listeners`, colour };
    });

    function drawLegend() {
      const focused = key.contains(document.activeElement) ? document.activeElement.dataset.group ?? "" : null;
      const groups = { genre: genres, cluster: clusters, listeners: levels() }[state.colour];
      key.replaceChildren(...legend(groups, state.shown, (shown) => {
        state.shown = shown;
        map.set("shown", shown);
        map.run();
        drawLegend();
        say(shown ? `Shown: ${groups.filter((g) => shown.includes(g.value)).map((g) => g.name).join(", ")}.` : "All groups are shown.");
      }));
      if (focused !== null) [...key.children].find((one) => (one.dataset.group ?? "") === focused)?.focus();
    }

    function listInside() {
      const [x, y] = [state.brush?.x, state.brush?.y].map((range) => range?.map(Number).sort((a, b) => a - b));
      const within = (artist) => {
        const [px, py] = placeOf(artist);
        return x[0] <= px && px <= x[1] && y[0] <= py && py <= y[1];
      };
      const found = state.brush ? data.artists.filter(within) : data.artists;
      const hint = "Choose “selects a rectangle” above, or hold Shift, and drag over the map: here is what lies in it.";
      area.replaceChildren(
        make("h3", {}, state.brush ? "In the rectangle" : "On the whole map"),
        ...(state.brush ? [] : [make("p", { className: "atlas-hint" }, hint)]),
        bars(found, data.artists, genres, data.genreOf),
        ...(state.brush ? [inside(found, choose)] : []));
    }

    function suggest() {
      const known = payload.suggested.map((name) => data.named(name)).filter(Boolean);
      const names = known.flatMap((artist, i) => [i ? ", " : "", window.atlasParts.nameButton(artist, choose)]);
      chosen.replaceChildren(make("h3", {}, "An artist and its nearest"),
        make("p", { className: "atlas-hint" }, "Click a point, or find an artist by name. ", ...(known.length ? ["Try ", ...names, "."] : [])));
    }

    function describe() {
      const artist = state.selected;
      if (!artist) return suggest();
      const options = payload.measures.map((measure) => [measure.key, measure.label]);
      const choice = labelled(id("measure"), "Nearest by", options, (value) => choose(artist, value));
      choice.querySelector("select").value = state.measure;
      const focused = document.activeElement?.id === id("measure");
      const nearest = data.nearest(artist.row, state.measure);
      const { label } = measureOf(state.measure);
      const absent = `By this measure, nearest are known only for artists with ${payload.rest?.fewest ?? "more"} or more listeners.`;
      chosen.replaceChildren(
        make("h3", { dir: "auto" }, artist.name || "(no name)"), facts(artist, data.clusterOf(artist)), choice,
        nearest?.length ? nearestTable(nearest, `Nearest to ${artist.name}: ${label}`, choose)
          : make("p", { className: "atlas-hint" }, nearest ? "No artist is near it by this measure." : absent));
      if (focused) document.getElementById(id("measure")).focus();
    }

    function drawNear() {
      const artist = state.selected;
      if (!artist) return map.near([]);
      const from = artist.data;
      const nearest = data.nearest(artist.row, state.measure) ?? [];
      return map.near([{ artist, score: 0 }, ...nearest].map(({ artist: { data: row }, score }, rank) => ({ ...row, rank, score, from })));
    }

    async function choose(artist, measure = state.measure, remember = true) {
      const wasInside = chosen.contains(document.activeElement) && measure === state.measure;
      const request = (state.request = Symbol("request"));
      if (artist && !data.knows(measure)) {
        say(`Loading: ${measureOf(measure).label} …`);
        try {
          await data.loadNear(measure, data.artists.filter((one) => !one.late));
        } catch {
          describe();
          return say(`The nearest by “${measureOf(measure).label}” ${FAILED}`);
        }
        if (state.request !== request) return;
      }
      Object.assign(state, { selected: artist, measure });
      if (remember) writeAddress();
      describe();
      drawNear();
      if (!artist) return say("No artist is selected.");
      box.input.value = artist.name;
      search("");
      map.showArtist(artist);
      say(`${artist.name} is selected. Nearest: ${firstNames(artist.row) || "none"}.`);
      // The name that was pressed is gone: the keyboard goes on from the first of the new ones.
      if (wasInside) chosen.querySelector("table .atlas-name")?.focus({ preventScroll: true });
    }

    function search(text) {
      map.set("search", text.trim().toLowerCase());
      return map.run();
    }

    function writeAddress() {
      const { selected, measure } = state;
      const other = measure === payload.measures[0].key ? "" : `&measure=${encodeURIComponent(measure)}`;
      const hash = selected ? `#artist=${encodeURIComponent(selected.name)}${other}` : "";
      const address = location.href.split("#")[0] + hash;
      if (address !== location.href) history.pushState(null, "", address);
    }

    // An address may name an artist of the rest, or one that nobody knows.
    async function readAddress() {
      const parameters = new URLSearchParams(location.hash.slice(1).replaceAll("+", "%2B"));
      const name = parameters.get("artist");
      if (name === null) return location.hash.length > 1 ? null : choose(null, state.measure, false);
      if (!data.named(name) && payload.rest) await loadRest();
      const artist = data.named(name);
      if (!artist) return say(`This map knows no artist of the name “${name}”.`);
      const measure = measureOf(parameters.get("measure"))?.key ?? payload.measures[0].key;
      return choose(artist, measure, false);
    }

    function loadRest() {
      if (state.rest) return state.rest;
      more.querySelector("button").disabled = true;
      say("Loading all artists …");
      const loaded = data.loadRest().then((rows) => {
        for (const row of rows) data.byRow.get(row.row).late = true;
        more.replaceChildren(`All ${count(data.artists.length)} artists are on the map; those with fewer than ${payload.rest.fewest} listeners lie amid their nearest.`);
        say(`All ${count(data.artists.length)} artists are on the map.`);
        listInside();
        drawLegend();
        return map.add(rows);
      });
      return (state.rest = loaded.catch(() => {
        state.rest = null;
        more.querySelector("button").disabled = false;
        say(`The other artists ${FAILED}`);
      }));
    }

    const box = finder(id("find"), {
      artists: () => data.artists,
      pick: (artist) => choose(artist),
      type(text, found) {
        search(text);
        say(text.trim() ? (found ? `${count(found)} name${found === 1 ? " holds" : "s hold"} “${text.trim()}”.` : `No name on the map holds “${text.trim()}”.`) : "");
      },
      more: () => (state.rest || !payload.rest?.artists ? null : {
        label: "Look among all artists, also the less known",
        act: async () => (await loadRest(), box.open(), box.input.focus()),
      }),
    });

    function view(name) {
      return (value) => {
        state[name] = value;
        map.set(name, value);
        if (name === "colour") map.set("shown", (state.shown = null));
        map.run();
        if (name === "colour") drawLegend();
        else listInside();
      };
    }

    const pairs = (options) => options.map(({ key, label }) => [key, label]);
    const dragging = (value, text) => {
      const radio = make("input", { type: "radio", name: id("drag"), value, checked: value === "move" });
      radio.addEventListener("change", () => (map.set("drag", value), chart.dataset.drag = value, map.run()));
      return make("label", {}, radio, text);
    };
    const tools = make("div", { className: "atlas-tools" },
      box.element,
      labelled(id("projection"), "Map", pairs(payload.projections), view("projection")),
      labelled(id("model"), "Model", pairs(payload.models), view("model")),
      labelled(id("colour"), "Colour", COLOURS, view("colour")),
      make("fieldset", {}, make("legend", {}, "Drag"), dragging("move", "moves the map"), dragging("select", "selects a rectangle")),
      make("span", { className: "atlas-zoom", role: "group", "aria-label": "Zoom" },
        button("+", () => map.zoom(1 / 1.5), { "aria-label": "Zoom in" }),
        button("−", () => map.zoom(1.5), { "aria-label": "Zoom out" }),
        button("Show the whole map", () => map.reset())));

    const acts = {
      ArrowLeft: () => map.pan(-1, 0), ArrowRight: () => map.pan(1, 0),
      ArrowUp: () => map.pan(0, 1), ArrowDown: () => map.pan(0, -1),
      "+": () => map.zoom(1 / 1.5), "=": () => map.zoom(1 / 1.5), "-": () => map.zoom(1.5),
      0: () => map.reset(), Escape: () => choose(null),
    };
    chart.addEventListener("keydown", (event) => {
      if (event.target !== chart || event.ctrlKey || event.metaKey || event.altKey || !map.drawn() || !acts[event.key]) return;
      event.preventDefault();
      acts[event.key]();
    });

    let first = true;
    chart.addEventListener("chart-drawn", ({ detail }) => {
      if (first) data.add(detail.view.data("artists"), payload.near);
      if (first) for (const name of ["model", "projection", "colour"]) map.set(name, state[name]);
      map.attach(detail.view);
      if (!first) return;
      first = false;
      listInside();
      suggest();
      drawLegend();
      const all = count(data.artists.length + (payload.rest?.artists ?? 0));
      more.querySelector("button")?.replaceChildren(`Show all ${all} artists`);
      if (new URLSearchParams(location.hash.slice(1)).has("artist")) root.scrollIntoView();
      readAddress();
    });
    addEventListener("popstate", () => first || readAddress());

    Object.assign(chart, { tabIndex: 0, role: "application" });
    chart.setAttribute("aria-label", "Map of artists");
    chart.dataset.drag = "move";
    const keys = make("p", { id: id("keys"), className: "atlas-hint" }, KEYS);
    chart.setAttribute("aria-describedby", keys.id);
    more.className = "atlas-more";
    if (payload.rest?.artists) more.append(button("Show all artists", loadRest, { className: "atlas-rest" }));
    chart.before(tools, key);
    chart.after(keys, more, status, make("div", { className: "atlas-panels" }, chosen, area));
    drawLegend();
  }

  document.querySelectorAll(".atlas").forEach(explore);
})();
