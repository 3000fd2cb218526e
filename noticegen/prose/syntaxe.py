"""What the prose may write between `{{ }}` and `{% %}`; everything else is refused in French, at its place."""

import re
from html import unescape

from jinja2 import TemplateSyntaxError, nodes

from noticegen.facts.arbre.characters import REFUSED, name_of, place
from noticegen.facts.faute import near_miss
from noticegen.prose.filtres import FILTRES

PERMIS = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Getattr,
    nodes.Getitem,
    nodes.Const,
    nodes.Filter,
    nodes.Test,
    nodes.If,
    nodes.For,
    nodes.Call,
    nodes.Not,
    nodes.And,
    nodes.Or,
    nodes.CondExpr,
)
TESTS = ("defined", "undefined")
NOM_SEUL = "n’écrivez entre {{ et }} que le nom d’un fait : {{ inscription.cloture }}"
MODELES = {"en": '{{ inscription.cloture | en("jjjj j mmmm aaaa") }}', "separes": '{{ publics | separes(" ; ") }}'}

_OWN_LINE = re.compile(r"^[ \t]*(\{%(?:(?!%\}).)*?)([-+]?%\})[ \t]*\n", re.MULTILINE)
_PUBLISHED = (
    (re.compile(r"\{#(?!#)[^}]*?#\}"), "cette remarque serait publiée", "écrivez {## … ##} pour ce que le candidat ne doit pas lire"),
    (
        re.compile(r"(?<!\\)!\[[^\]\n]*\]\("),
        "une notice ne montre pas d’image",
        "dites en toutes lettres ce que l’image montre, ou donnez un lien : [le plan](https://…)",
    ),
    (re.compile(r"\[\^[^\]\n]+\]"), "une notice n’a pas de notes de bas de page", "mettez la précision dans la phrase"),
    (
        re.compile(r"^ {0,3}#{1,6}[ \t]*#*[ \t]*$", re.MULTILINE),
        "ce titre est vide",
        "donnez-lui des mots, ou supprimez cette ligne",
    ),
)
"""What looks as if it did something, and would print as it stands or vanish."""
_ENTITE = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);")
_TAG = re.compile(r"\{%[-+]?\s*(\w+)")
_ENDS = {"endif": "if", "endfor": "for"}


class Refus(Exception):
    """A construct that prose may not use, with its line, and its column where that is known (0 otherwise)."""

    def __init__(self, ligne: int, message: str, remede: str = "", colonne: int = 0, longueur: int = 2) -> None:
        self.ligne = ligne
        self.colonne = colonne
        self.longueur = longueur
        self.message = message
        self.remede = remede
        super().__init__(message)


def join_tag_lines(source: str) -> str:
    """The same source, a line that holds only a tag leaving no line behind it (or it would cut a table or a list); lines keep their numbers."""
    return _OWN_LINE.sub(r"\1\n\2", source)


def check(template: nodes.Template) -> None:
    """Raise `Refus` for the first construct that is not allowed."""
    for node in _walk(template):
        if isinstance(node, nodes.BinExpr) and not isinstance(node, (nodes.And, nodes.Or)):
            raise _calcul(node)
        if not isinstance(node, PERMIS):
            raise Refus(
                _line(node),
                f"« {_word(node)} » n’est pas permis dans le texte d’une notice",
                "n’utilisez que {{ … }}, {% if %} et {% for %}",
            )
        _check_node(node)


def check_source(source: str) -> None:
    """Raise `Refus` for what is no expression, and would not do what its author expects."""
    for pattern, message, remede in _PUBLISHED:
        if found := pattern.search(source):
            raise Refus(place(source, found.start())[0], message, remede, *_extent(source, found))
    for entity in _ENTITE.finditer(source):
        if refused := REFUSED.search(unescape(entity[0])):
            message = f"« {entity[0]} » : {name_of(refused[0])} n’est pas permis ici"
            raise Refus(place(source, entity.start())[0], message, "retirez ce code", *_extent(source, entity))


def _extent(source: str, found: re.Match[str]) -> tuple[int, int]:
    """The column and the length of what was found."""
    return place(source, found.start())[1], len(found[0])


def syntax_error(error: TemplateSyntaxError, source: str) -> Refus:
    """Jinja's own complaint, in French."""
    message = error.message or ""
    if "Unexpected end of template" in message or "unexpected 'end of template'" in message:
        return _unclosed(source, error.lineno)
    opened = _left_open(source, error.lineno)
    if opened:
        return Refus(opened, "cette accolade ouvrante n’est pas fermée sur sa ligne", "modèle à suivre : {{ inscription.cloture }}")
    for pattern, french in _MESSAGES:
        match = re.search(pattern, message)
        if match:
            return Refus(error.lineno, french.format(*match.groups()), "relisez ce qui est entre {{ et }} ou entre {% et %}")
    return Refus(error.lineno, "l’expression entre accolades est mal formée", "modèle à suivre : {{ inscription.cloture }}")


_MESSAGES = [
    (r"Encountered unknown tag '(?:end\w+)'", "cette balise ferme un {{% if %}} ou un {{% for %}} qui n’est pas ouvert"),
    (r"Encountered unknown tag '(\w+)'", "la balise « {0} » n’existe pas"),
    (r"unexpected char '([“”„«»‘’])'", "le guillemet « {0} » ne convient pas dans une expression : tapez un guillemet droit"),
    (r"unexpected char '(.)'", "le caractère « {0} » n’a pas sa place dans une expression"),
    (r"unexpected '([^']+)'", "« {0} » n’est pas attendu ici"),
    (r"Expected an expression, got 'end of print statement'", "il manque le nom d’un fait entre {{{{ et }}}}"),
    (r"Expected an expression, got '([^']+)'", "le nom d’un fait est attendu, pas « {0} »"),
    (r"expected token 'end of print statement', got '([^']+)'", "« {0} » suit le nom d’un fait sans lien avec lui"),
    (r"expected token 'end of statement block', got '([^']+)'", "« {0} » est de trop dans cette balise"),
    (r"expected token 'name', got '([^']+)'", "un nom est attendu, pas « {0} »"),
    (r"expected token 'in'", "une boucle s’écrit {{% for membre in liste %}}"),
    (r"Missing end of comment tag", "le commentaire {{## n’est pas fermé par ##}}"),
]


def _left_open(source: str, line: int) -> int:
    """The line, up to this one, whose last `{{` nothing closes; 0 when there is none."""
    for number, text in reversed(list(enumerate(source.split("\n")[:line], start=1))):
        if "{{" in text:
            return number if "}}" not in text[text.rindex("{{") :] else 0
    return 0


def _walk(node: nodes.Node) -> list[nodes.Node]:
    """Every node, in the order of the source, without recursion."""
    found, waiting = [], [node]
    while waiting:
        current = waiting.pop()
        found.append(current)
        waiting += reversed(list(current.iter_child_nodes()))
    return found


def _line(node: nodes.Node) -> int:
    """The line of a node; some have none of their own (`autoescape`), what they hold has one."""
    return next((one.lineno for one in _walk(node) if one.lineno), 1)


def _check_node(node: nodes.Node) -> None:
    if isinstance(node, nodes.Filter) and node.name not in FILTRES:
        miss = near_miss(node.name, list(FILTRES))
        raise Refus(
            node.lineno, f"le filtre « {node.name} » n’existe pas" + (f" ; {miss}" if miss else ""), f"filtres : {', '.join(FILTRES)}"
        )
    if isinstance(node, nodes.Filter):
        _check_arguments(node)
    if isinstance(node, nodes.Test) and node.name not in TESTS:
        raise Refus(node.lineno, f"« is {node.name} » n’est pas permis", "seul « is defined » l’est")
    if isinstance(node, nodes.Call) and not _is_bloc(node):
        raise Refus(node.lineno, f"« {_dotted(node.node)}(…) » ne s’appelle pas", 'seul bloc("nom-du-bloc") s’appelle ainsi')
    if isinstance(node, nodes.For) and (
        node.recursive or not isinstance(node.iter, (nodes.Name, nodes.Getattr, nodes.Getitem, nodes.Filter))
    ):
        raise Refus(node.lineno, "une boucle parcourt une liste de faits", "modèle à suivre : {% for public in publics %}")
    if isinstance(node, nodes.Output) and (literal := next((child for child in node.nodes if isinstance(child, nodes.Const)), None)):
        raise Refus(
            literal.lineno, "une valeur écrite entre {{ et }} n’est pas un fait", "mettez-la dans sessions.yaml, sous « constantes »"
        )


def _check_arguments(node: nodes.Filter) -> None:
    """One text for the filters of the table, nothing for the others."""
    model = MODELES.get(node.name, "")
    texts = [argument for argument in node.args if isinstance(argument, nodes.Const) and isinstance(argument.value, str)]
    if len(texts) == len(node.args) == bool(model) and not (node.kwargs or node.dyn_args or node.dyn_kwargs):
        return
    if model:
        raise Refus(node.lineno, f"ce que « {node.name} » attend se met entre guillemets droits", f"modèle à suivre : {model}")
    raise Refus(node.lineno, f"« {node.name} » n’attend rien entre parenthèses", f"écrivez seulement : | {node.name}")


def _is_bloc(node: nodes.Call) -> bool:
    plain = len(node.args) == 1 and isinstance(node.args[0], nodes.Const) and isinstance(node.args[0].value, str)
    extra = node.kwargs or node.dyn_args or node.dyn_kwargs
    return isinstance(node.node, nodes.Name) and node.node.name == "bloc" and plain and not extra


def _calcul(node: nodes.BinExpr) -> Refus:
    """`poles.bac-pro.nom` reads as a subtraction: the commonest slip, so it gets its cure."""
    left, right = _dotted(node.left), _dotted(node.right)
    if isinstance(node, nodes.Sub) and left and right:
        cure = f"{left}_{right}"
        return Refus(
            node.lineno, f"« {left}-{right} » se lit comme une soustraction", f"dans le texte, le tiret d’une clé s’écrit « _ » : {cure}"
        )
    return Refus(
        node.lineno, "un calcul n’est pas permis dans le texte d’une notice", "une valeur calculée est un fait, à mettre dans sessions.yaml"
    )


def _dotted(node: nodes.Node) -> str:
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        return f"{_dotted(node.node)}.{node.attr}"
    if isinstance(node, nodes.Filter) and node.node is not None:
        return _dotted(node.node)
    if isinstance(node, nodes.Sub):
        return f"{_dotted(node.left)}_{_dotted(node.right)}"
    return ""


def _word(node: nodes.Node) -> str:
    words = {"Include": "include", "Import": "import", "FromImport": "import", "Extends": "extends", "Macro": "macro", "Assign": "set"}
    words |= {"Block": "block", "With": "with", "Compare": "comparaison", "List": "[…]", "Dict": "{…}", "Tuple": "(…)", "Concat": "~"}
    words |= {"Scope": "autoescape", "FilterBlock": "filter", "CallBlock": "call", "Slice": "[… : …]"}
    return words.get(type(node).__name__, type(node).__name__.lower())


def _unclosed(source: str, last: int) -> Refus:
    """The tag that nothing closes, rather than the end of the file."""
    opened: list[tuple[str, int]] = []
    for tag in _TAG.finditer(source):
        if tag[1] in ("if", "for"):
            opened.append((tag[1], source.count("\n", 0, tag.start()) + 1))
        elif opened and _ENDS.get(tag[1]) == opened[-1][0]:
            opened.pop()
    if opened:
        name, line = opened[-1]
        return Refus(line, f"{{% {name} %}} n’est fermé nulle part", f"ajoutez {{% end{name} %}}")
    line = source.count("\n", 0, source.rfind("{{")) + 1 if "{{" in source else last
    return Refus(line, "cette accolade ouvrante n’est pas fermée", "modèle à suivre : {{ inscription.cloture }}")
