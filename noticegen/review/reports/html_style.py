"""The style of the report: one column, calm, printable, light and dark; a change is never told by colour alone."""

STYLE = """\
:root { color-scheme: light dark; --texte: #1b1b1f; --fond: #fff; --trait: #c9c9d2; --pale: #5a5a66; --accent: #00437a;
  --plus: #0a5c2b; --plus-fond: #e3f4e8; --moins: #8f1313; --moins-fond: #fbe6e6; --fait-fond: #fff2cc; }
@media (prefers-color-scheme: dark) { :root { --texte: #ececf1; --fond: #17171b; --trait: #4a4a55; --pale: #b4b4c0; --accent: #9cc7f2;
  --plus: #8fdca8; --plus-fond: #14321f; --moins: #f5a3a3; --moins-fond: #3d1717; --fait-fond: #453a12; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--fond); color: var(--texte); font: 1rem/1.55 "Atkinson Hyperlegible", system-ui, sans-serif; }
main { max-width: 52rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.3rem; margin: 2.5rem 0 .75rem; padding-bottom: .25rem; border-bottom: 1px solid var(--trait); }
h3 { font-size: 1.1rem; margin: 2rem 0 .75rem; }
p { margin: .4rem 0; }
.bilan { font-size: 1.1rem; font-weight: 600; }
.textes, .regle, .lieu, .note { color: var(--pale); font-size: .875rem; }
.constats { list-style: none; margin: 0; padding: 0; }
.constat { padding: .75rem 0 .75rem 1rem; border-left: .3rem solid var(--trait); margin: 0 0 1rem; break-inside: avoid; }
.constat.erreur { border-color: var(--moins); }
.constat.a-confirmer { border-color: #b26a00; }
.valeurs { margin: .4rem 0; }
.valeurs div { display: flex; gap: .75rem; }
.valeurs dt { flex: 0 0 3.5rem; color: var(--pale); }
.valeurs dd { margin: 0; }
.large { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--trait); }
tbody th { font-weight: normal; color: var(--pale); }
.redline { border: 1px solid var(--trait); padding: 1rem 1.25rem; }
.redline .titre { font-weight: 700; font-size: 1.1rem; margin-top: 1.25rem; }
.redline .element { padding-left: 1.25rem; text-indent: -.9rem; }
.redline .element::before { content: "• "; }
.redline .cellule { margin: .1rem 0; }
ins { color: var(--plus); background: var(--plus-fond); text-decoration: underline; }
del { color: var(--moins); background: var(--moins-fond); text-decoration: line-through; }
.fait { color: var(--texte); background: var(--fait-fond); }
.legende > * { margin-right: 1rem; padding: 0 .25rem; }
@media print { :root { color-scheme: light; } main { max-width: none; padding: 0; } .redline { border: 0; padding: 0; } }
"""
