"""Labels on axes that stay apart."""

from collections import Counter
from collections.abc import Iterable


def distinct(labels: Iterable[str]) -> list[str]:
    """Return labels, numbered where they occur again: each has a place of its own on an axis.

    Examples
    --------
    >>> distinct(["Low", "Air", "Low"])
    ['Low', 'Air', 'Low (2)']
    """
    texts = list(labels)
    taken, seen, result = set(texts), Counter[str](), []
    for text in texts:
        seen[text] += 1
        label = text
        while seen[text] > 1 and label in taken:
            label = f"{text} ({seen[text]})"
            seen[text] += label in taken
        taken.add(label)
        result.append(label)
    return result
