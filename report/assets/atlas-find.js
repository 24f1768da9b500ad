// The box in which a reader finds an artist: a list of names below it, by mouse, touch or keyboard.
// https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
(() => {
  "use strict";
  const MOST = 8;
  const parts = (window.atlasParts ??= {});

  const listeners = ({ listeners: count }) => `${count.toLocaleString("en")} listener${count === 1 ? "" : "s"}`;

  // Equal names first, then those that begin so, then the others; each the best known first.
  function matches(artists, text) {
    const wanted = parts.fold(text);
    const found = [[], [], []];
    if (!wanted) return [];
    for (const artist of artists) {
      const place = artist.folded.indexOf(wanted);
      if (place >= 0) found[artist.folded === wanted ? 0 : place ? 2 : 1].push(artist);
    }
    return found.flat();
  }

  // `type` is told the text and what it found; `more()` is what the list offers after the names it
  // has: {label, act}, or nothing.
  function finder(id, { artists, type, pick, more }) {
    const { make } = parts;
    const list = make("ul", { id: `${id}-list`, role: "listbox", "aria-label": "Artists", hidden: true });
    const input = make("input", {
      id, type: "text", role: "combobox", autocomplete: "off", spellcheck: false,
      placeholder: "Part of a name", "aria-autocomplete": "list", "aria-expanded": "false",
      "aria-controls": list.id,
    });
    let [options, active] = [[], -1];

    function mark(position) {
      options[active]?.element.setAttribute("aria-selected", "false");
      active = position;
      const element = options[active]?.element;
      element?.setAttribute("aria-selected", "true");
      element?.scrollIntoView({ block: "nearest" });
      if (element) input.setAttribute("aria-activedescendant", element.id);
      else input.removeAttribute("aria-activedescendant");
    }

    function close() {
      mark(-1);
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
    }

    function option(act, label, detail, position) {
      const element = make("li", { id: `${id}-${position}`, role: "option", "aria-selected": "false" });
      element.append(make("span", { textContent: label, dir: "auto" }), make("small", { textContent: detail }));
      element.addEventListener("pointerdown", (event) => event.preventDefault()); // the box keeps the focus
      element.addEventListener("click", () => choose({ act }));
      return { element, act };
    }

    function choose({ act }) {
      close();
      act();
    }

    function open() {
      const found = matches(artists(), input.value);
      const further = input.value.trim() && found.length < MOST ? more() : null;
      options = found.slice(0, MOST).map((artist, i) =>
        option(() => pick(artist), artist.name || "(no name)", listeners(artist), i));
      if (further) options.push(option(further.act, further.label, "", options.length));
      mark(-1);
      list.replaceChildren(...options.map((one) => one.element));
      list.hidden = !options.length;
      input.setAttribute("aria-expanded", String(Boolean(options.length)));
      return found;
    }

    const keys = {
      ArrowDown: () => (list.hidden ? open() : mark((active + 1) % options.length)),
      ArrowUp: () => (list.hidden ? open() : mark((Math.max(active, 0) + options.length - 1) % options.length)),
      Enter: () => !list.hidden && choose(options[Math.max(active, 0)]),
      Escape: () => {
        if (!list.hidden) return close();
        input.value = "";
        type("", []);
      },
    };
    input.addEventListener("input", () => type(input.value, open()));
    input.addEventListener("focus", () => input.select());
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      if (event.isComposing || !keys[event.key]) return;
      event.preventDefault();
      keys[event.key]();
    });
    const label = make("label", { htmlFor: id, textContent: "Find an artist" });
    return { element: make("div", { className: "atlas-find" }, label, input, list), input, open };
  }

  Object.assign(parts, { finder });
})();
