// The other published versions: a switcher in the sidebar, and a banner on old ones.
// A site that is not published has no list beside it: then nothing is shown.
(() => {
  const own = document.currentScript.dataset;
  if (location.protocol === "file:") return;
  const inVersion = location.pathname.includes(`/v/${own.release}/`);
  const root = own.up + (inVersion ? "../../" : "../");
  // Some hosts leave ".html" out of addresses, and all leave out "index.html".
  const page = own.page.replace(/[.]html$/, "").replace(/[.]/g, "\\.");
  const inLatest = new RegExp(`/latest/(${page}([.]html)?|([^/]*/)*)$`);
  if (!inVersion && !inLatest.test(location.pathname)) return;

  const folder = (list, version) =>
    version.release === list.latest ? "latest/" : `v/${version.release}/`;
  const target = (list, version) =>
    root + folder(list, version) + (version.pages.includes(own.page) ? own.page : "index.html");
  const day = (version) => (version.made || "").slice(0, 10) || "no date";
  const data = (version) => (version.is_sample ? "sample" : version.data);

  const element = (name, attributes, ...children) => {
    const made = Object.assign(document.createElement(name), attributes);
    made.append(...children);
    return made;
  };

  // Arrow keys walk through the versions, Enter goes there; a pointer's choice goes at once.
  const goOnChoice = (select) => {
    let byKey = false;
    const chosen = select.selectedIndex;
    select.addEventListener("pointerdown", () => (byKey = false));
    select.addEventListener("keydown", (event) => {
      byKey = true;
      if (event.key === "Enter" && select.selectedIndex !== chosen) location.assign(select.value);
    });
    select.addEventListener("change", () => byKey || location.assign(select.value));
    addEventListener("pageshow", () => (select.selectedIndex = chosen)); // after Back
  };

  const switcher = (list, id) => {
    const select = element("select", { id, autocomplete: "off", title: "Enter goes to the version" });
    for (const version of list.versions) {
      const latest = version.release === list.latest ? " (latest)" : "";
      const text = `${version.release}${latest}: ${data(version)}, ${day(version)}`;
      const selected = version.release === own.release;
      select.append(element("option", { value: target(list, version), textContent: text, selected }));
    }
    goOnChoice(select);
    const label = element("label", { htmlFor: id, textContent: "Version" });
    return element("div", { className: "version-switcher" }, label, select);
  };

  const banner = (list, newest) => {
    const same = newest.pages.includes(own.page);
    const link = element("a", {
      href: target(list, newest),
      textContent: same ? "This page in the latest version" : "The latest version",
    });
    const text = `This is the older version ${own.release}. `;
    return element("div", { className: "version-banner", role: "status" }, text, link);
  };

  const show = (list) => {
    const newest = list.versions.find((version) => version.release === list.latest);
    const place =
      document.querySelector("#quarto-sidebar .sidebar-menu-container") ||
      document.querySelector("#quarto-sidebar");
    const main = document.querySelector("main");
    const made = switcher(list, "version-select");
    if (place) place.before(made);
    else if (main) main.prepend(made);
    if (inVersion && newest && newest.release !== own.release && main) main.prepend(banner(list, newest));
    if (main) main.append(Object.assign(switcher(list, "version-at-end"), { className: "version-switcher at-end" }));
  };

  fetch(`${root}versions.json`)
    .then((answer) => (answer.ok ? answer.json() : null))
    .then((list) => list && show(list))
    .catch(() => {});
})();
