"""From one definition to all that it reaches, through every module of the project."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from analysis.tracing.definitions import BODY
from analysis.tracing.modules import Module, project_module
from analysis.tracing.references import Chain

Find = Callable[[str], Module | None]


@dataclass
class Reached:
    """What some code reaches.

    Attributes
    ----------
    sources : dict of str to str
        Digest by definition, ``analysis.rows:Rows``.
    packages : set of str
        Top names of the modules of other packages.
    asked : set of (str, tuple of str)
        Each definition that was named from elsewhere, with the attributes asked of it.
    """

    sources: dict[str, str] = field(default_factory=dict)
    packages: set[str] = field(default_factory=set)
    asked: set[tuple[str, Chain]] = field(default_factory=set)


def reach(
    module: Module,
    names: Iterable[str],
    opaque: frozenset[str] = frozenset(),
    find: Find | None = None,
) -> Reached:
    r"""Follow some definitions of a module to the end.

    Parameters
    ----------
    module : Module
        Where to begin.
    names : iterable of str
        Its definitions to follow.
    opaque : frozenset of str
        Definitions (``module:name``) to note in `asked` and not to follow.
    find : callable, optional
        Gives a module of the project by its name, or None.

    Returns
    -------
    Reached
        All that the definitions reach, themselves included.

    Examples
    --------
    >>> from analysis.tracing.modules import read_module
    >>> code = "from analysis.paths import CACHE\nimport json\nx = CACHE.name\ny = json"
    >>> found = reach(read_module("told", code), ["x"])
    >>> sorted(found.sources), sorted(found.packages)
    (['analysis.paths:CACHE', 'told:x'], ['pathlib'])
    """
    walk = _Walk(opaque, find or project_module)
    for name in names:
        walk.enter(module, name)
    while walk.waiting:
        walk.follow(*walk.waiting.pop())
    return walk.found


class _Walk:
    """The definitions found so far, and those still to follow."""

    def __init__(self, opaque: frozenset[str], find: Find) -> None:
        self.opaque, self.find = opaque, find
        self.found = Reached()
        self.waiting: list[tuple[Module, str]] = []

    def enter(self, module: Module, name: str) -> None:
        """Note a definition, and the statements that run when its module is imported."""
        for wanted in (name, BODY):
            key = f"{module.name}:{wanted}"
            if wanted in module.definitions and key not in self.found.sources:
                self.found.sources[key] = module.definitions[wanted].digest
                self.waiting.append((module, wanted))

    def follow(self, module: Module, name: str) -> None:
        """Note all that one definition names."""
        definition = module.definitions[name]
        bound, noted = module.imports | definition.imports, set(self.found.asked)
        for chain in definition.references:
            self.read(module, bound, chain)
        for origin in definition.imports.values():  # imported for its effect, or to be named
            if self.find(origin[0]) is None:
                self.found.packages.add(origin[0].partition(".")[0])
        if definition.alias is not None:
            self.found.asked = noted  # giving a thing a name asks nothing of it: its uses do

    def read(self, module: Module, bound: dict[str, Chain], chain: Chain) -> None:
        """Note what one chain of names in a module leads to."""
        first, asked = chain[0], chain[1:]
        if first in bound:
            self.named(bound[first][0], (*bound[first][1:], *asked))
        elif first in module.definitions:
            self.reached(module, first, asked)

    def named(self, name: str, chain: Chain) -> None:
        """Note what is named in a module; the whole module where it is handed on itself."""
        module = self.find(name)
        if module is None:
            self.found.packages.add(name.partition(".")[0])
        elif not chain:
            for each in module.definitions:
                self.reached(module, each, ())
        elif chain[0] in module.definitions:
            self.reached(module, chain[0], chain[1:])
        elif chain[0] in module.imports:
            first, *rest = module.imports[chain[0]]
            self.named(first, (*rest, *chain[1:]))
        elif self.find(f"{name}.{chain[0]}") is not None:
            self.named(f"{name}.{chain[0]}", chain[1:])
        else:
            self.enter(module, BODY)  # a name that is bound in an `if` or a loop

    def reached(self, module: Module, name: str, asked: Chain) -> None:
        """Note a definition with what is asked of it, and go on to it unless it is opaque."""
        key = f"{module.name}:{name}"
        self.found.asked.add((key, asked))
        if key in self.opaque:
            return
        self.enter(module, name)
        alias = module.definitions[name].alias
        if alias is not None:
            self.read(module, module.imports, (*alias, *asked))
