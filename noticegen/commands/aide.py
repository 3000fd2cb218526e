"""docs/commandes.md: every command and option, written from the commands themselves."""

import click

from noticegen.commands.main import COMMANDES, noticegen

INTRODUCTION = """# Les commandes

Page écrite par `make docs` à partir des commandes elles-mêmes ; `python build.py COMMANDE --help` dit la même chose.
"""


def render_commandes() -> str:
    """The whole page, in Markdown."""
    root = click.Context(noticegen, info_name="python build.py", **noticegen.context_settings)
    sections = [_section(noticegen, root, "python build.py")]
    for name in COMMANDES:
        command = noticegen.get_command(root, name)
        sections.append(_section(command, click.Context(command, info_name=name, parent=root), f"python build.py {name}"))
    return "\n".join([INTRODUCTION, *sections])


def _section(command: click.Command, context: click.Context, title: str) -> str:
    usage = " ".join([title, *command.collect_usage_pieces(context)])
    options = [record for parameter in command.get_params(context) if (record := parameter.get_help_record(context))]
    table = "\n".join(f"| `{_cell(names)}` | {_cell(text)} |" for names, text in options)
    return f"## {title}\n\n```\n{usage}\n```\n\n{_prose(command.help or '')}\n\n| option | effet |\n| --- | --- |\n{table}\n"


def _prose(text: str) -> str:
    """Click's help as Markdown: a paragraph that Click must not reflow (marked \\b) is an example, shown as typed."""
    paragraphs = [paragraph for paragraph in text.split("\n\n") if paragraph.strip()]
    return "\n\n".join(_example(paragraph) if "\b" in paragraph else " ".join(paragraph.split()) for paragraph in paragraphs)


def _example(paragraph: str) -> str:
    title, *lines = [line for line in paragraph.replace("\b", "").splitlines() if line.strip()]
    body = "\n".join(line.strip() for line in lines)
    return f"{title.strip()}\n\n```\n{body}\n```"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
