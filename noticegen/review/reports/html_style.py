"""The style of the report: one column, calm, printable, light and dark; a change is never told by colour alone."""

STYLE = """\
:root { color-scheme: light dark; --texte: #1b1b1f; --fond: #fff; --carte: #f6f6f9; --trait: #c9c9d2; --pale: #55555f;
  --erreur: #9c1616; --confirmer: #8a5200; --information: #00497f; --accord: #0a5c2b;
  --plus: #0a5c2b; --plus-fond: #dff3e5; --moins: #8f1313; --moins-fond: #fbe6e6; --fait: #5c4400; --fait-fond: #fff0bf; }
@media (prefers-color-scheme: dark) { :root { --texte: #ececf1; --fond: #17171b; --carte: #202027; --trait: #4a4a55; --pale: #b8b8c4;
  --erreur: #ff9d9d; --confirmer: #f3bd6b; --information: #9cc7f2; --accord: #8fdca8;
  --plus: #8fdca8; --plus-fond: #14321f; --moins: #f5a3a3; --moins-fond: #3d1717; --fait: #f3dc8e; --fait-fond: #453a12; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--fond); color: var(--texte); font: 1rem/1.55 "Atkinson Hyperlegible", system-ui, sans-serif; }
main { max-width: 54rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.3rem; margin: 2.5rem 0 1rem; padding-bottom: .25rem; border-bottom: 1px solid var(--trait); }
h3, h4 { font-size: 1.05rem; line-height: 1.4; margin: 0 0 .5rem; }
h3:not(li > h3) { margin: 2rem 0 .75rem; }
p { margin: .4rem 0; }
code { font: .875em ui-monospace, "DejaVu Sans Mono", monospace; }
.verdict { font-size: 1.15rem; font-weight: 700; padding: .75rem 1rem; border: 2px solid; border-radius: .375rem; }
.verdict.retenu { color: var(--confirmer); }
.verdict.libre { color: var(--accord); }
.bilan { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; margin: 1rem 0; padding: 0; }
.bilan li { padding: .3rem .9rem; border: 1px solid var(--trait); border-radius: 1rem; background: var(--carte); }
.bilan strong { font-size: 1.15rem; }
.bilan .erreur strong { color: var(--erreur); }
.bilan .a-confirmer strong { color: var(--confirmer); }
.bilan .information strong { color: var(--information); }
.bilan .confirme strong { color: var(--accord); }
.textes, .regle, .lieu, .note, .absent { color: var(--pale); font-size: .875rem; }
.lieu { white-space: nowrap; }
.lieu::before { content: "("; }
.lieu::after { content: ")"; }
.constats { list-style: none; margin: 0; padding: 0; }
.constat { padding: .9rem 1rem; background: var(--carte); border-left: .35rem solid var(--trait); border-radius: 0 .375rem .375rem 0;
  margin: 0 0 1rem; break-inside: avoid; }
.constat.erreur { border-color: var(--erreur); }
.constat.a-confirmer { border-color: var(--confirmer); }
.constat.information { border-color: var(--information); }
.constat.confirme { border-color: var(--accord); }
.constat .regle { margin: .5rem 0 0; }
dl { margin: 0; }
dl div { display: grid; grid-template-columns: 5.5rem 1fr; gap: .75rem; padding: .1rem 0; }
dt { color: var(--pale); }
dd { margin: 0; }
.large { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--trait); }
tbody th { font: .875rem ui-monospace, "DejaVu Sans Mono", monospace; color: var(--pale); }
.redline { border: 1px solid var(--trait); border-radius: .375rem; padding: 1rem 1.25rem; }
.redline .titre { font-weight: 700; font-size: 1.1rem; margin-top: 1.25rem; }
.redline .element { padding-left: 1.25rem; text-indent: -.9rem; }
.redline .element::before { content: "•\\a0 "; }
.redline .rangee { margin: 0; padding: .3rem 0; border-bottom: 1px solid var(--trait); }
.filet { color: var(--trait); }
ins { color: var(--plus); background: var(--plus-fond); text-decoration: underline; text-underline-offset: .15em; }
del { color: var(--moins); background: var(--moins-fond); text-decoration: line-through; }
ins.fait, del.fait { color: var(--fait); background: var(--fait-fond); }
del + ins { margin-left: .3em; }
ins::before, ins::after, del::before, del::after { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; }
ins::before { content: " [ajouté : "; }
del::before { content: " [supprimé : "; }
ins::after, del::after { content: "] "; }
.legende > * { margin-right: 1rem; padding: 0 .25rem; }
@media (max-width: 30rem) { dl div { grid-template-columns: 1fr; gap: 0; } }
@page { margin: 15mm; }
@media print { :root { color-scheme: light; --fond: #fff; --carte: #fff; --texte: #000; } body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; } .constat { border: 1px solid var(--trait); border-left-width: .35rem; }
  .redline { border: 0; padding: 0; } h2 { break-after: avoid; } }
"""
