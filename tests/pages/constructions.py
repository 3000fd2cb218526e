"""Constructs that a notice may hold, each in the smallest document; what Markdown and our shapes print, and more."""

PAGE = '<!DOCTYPE html><html lang="fr"><head><title>Essai</title></head><body>{}</body></html>'

CONSTRUCTIONS = {
    "page vide": "",
    "un titre seul": "<h1>Titre</h1>",
    "titres de trois niveaux": "<h1>Un</h1><h2>Deux</h2><h3>Trois</h3><h2>Deux encore</h2>",
    "paragraphe avec gras et italique": "<p>Un <strong>mot</strong>, un <em>autre</em>, <strong><em>les deux</em></strong>.</p>",
    "liste serrée": "<ul><li>un</li><li>deux</li></ul>",
    "liste aérée (7.2-20)": "<ul><li><p>un</p></li><li><p>deux</p><p>suite</p></li></ul>",
    "texte puis paragraphe dans un élément": "<ul><li>un<p>suite</p></li></ul>",
    "liste numérotée": "<ol><li>un</li><li>deux</li></ol>",
    "liste numérotée aérée": "<ol><li><p>un</p></li><li><p>deux</p></li></ol>",
    "listes imbriquées": "<ul><li>un<ul><li>un un</li><li>un deux<ol><li>fond</li></ol></li></ul></li><li>deux</li></ul>",
    "listes imbriquées aérées": "<ul><li><p>un</p><ul><li><p>un un</p></li></ul></li><li><p>deux</p></li></ul>",
    "citation et tableau dans un élément": "<ul><li><blockquote><p>cité</p></blockquote><table><tr><th>a</th><td>b</td></tr></table></li></ul>",
    "liste de définitions": "<dl><dt>mot</dt><dd>sens</dd><dt>autre</dt><dd><p>sens</p></dd></dl>",
    "liste sans puce": '<ul style="list-style:none"><li>un</li><li><p>deux</p></li></ul>',
    "lien": '<p><a href="https://www.valmont.example/">le site</a></p>',
    "lien sur son adresse": '<p><a href="https://www.valmont.example/">https://www.valmont.example/</a></p>',
    "lien qui contient du gras (7.18.5-1)": '<p><a href="https://www.valmont.example/"><strong>le</strong> <em>site</em></a></p>',
    "lien dans du gras": '<p><strong><a href="https://www.valmont.example/">le site</a></strong></p>',
    "lien de bloc": '<a href="https://www.valmont.example/"><p>un</p><p>deux</p></a>',
    "lien coupé par la ligne": f'<p>{"mot " * 30}<a href="https://www.valmont.example/">{"lien " * 30}</a></p>',
    "lien coupé par la page": f'<p style="padding-top:245mm"><a href="https://www.valmont.example/">{"lien " * 200}</a></p>',
    "téléphone et courriel": '<p><a href="tel:+33199000101">01 99 00 01 01</a> <a href="mailto:a@valmont.example">a@valmont.example</a></p>',
    "lien interne": '<h1 id="haut">Haut</h1><p><a href="#haut">en haut</a></p>',
    "lien dans un titre et dans une liste": '<h1><a href="https://a.example/">un</a></h1><ul><li><a href="https://b.example/"><b>deux</b></a></li></ul>',
    "tableau avec en-têtes de colonnes": "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>",
    "tableau avec en-têtes de lignes": "<table><tr><th>a</th><td>1</td></tr><tr><th>b</th><td>2</td></tr></table>",
    "tableau aux deux en-têtes": (
        "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><th>1</th><td>2</td></tr><tr><th>3</th><td>4</td></tr></tbody></table>"
    ),
    "en-têtes fusionnés (7.5-1)": (
        '<table><thead><tr><th colspan="2">ab</th><th>c</th></tr></thead>'
        '<tbody><tr><th rowspan="2">1</th><td>2</td><td>3</td></tr><tr><td>4</td><td>5</td></tr></tbody></table>'
    ),
    "tableau sans en-tête": "<table><tr><td>a</td><td>b</td></tr></table>",
    "tableau dans une case": (
        "<table><tr><th>a</th><td><table><tr><th>b</th><td>1</td><td>2</td></tr><tr><th>c</th><td>3</td><td>4</td></tr></table></td></tr></table>"
    ),
    "élément hors d’une liste (7.2-17)": "<li>un</li><li><p>deux</p></li><p>suite</p><dd>trois</dd>",
    "texte hors d’un élément (7.2-19)": "<ul>un<li>deux</li><p>trois</p></ul><dl><hr><dt>mot</dt></dl>",
    "tableau légendé": "<table><caption>Légende</caption><thead><tr><th>a</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>",
    "tableau sur deux pages": (
        "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody>"
        + '<tr style="height:50mm"><th>ligne</th><td>valeur</td></tr>' * 9
        + "</tbody></table>"
    ),
    "liste sur deux pages": "<ul>" + '<li style="height:50mm"><p>élément</p></li>' * 9 + "</ul>",
    "citation": "<blockquote><p>un</p><p>deux</p></blockquote>",
    "date et code": '<p><time datetime="2030-11-08">8 novembre 2030</time> <code>CAP-12</code></p>',
    "saut de ligne, trait, petit corps": "<p>un<br>deux</p><hr><p><small>trois</small></p>",
    "texte préformaté": "<pre>un\n  deux</pre>",
    "exposant et abréviation": '<p>1<sup>er</sup> <abbr title="brevet">BEP</abbr></p>',
    "adresse postale": "<address>1 rue des Écoles<br>99000 Valmont</address>",
    "image décrite": '<p><img src="point.png" alt="un point"></p>',
    "dessin titré": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>carré</title><rect width="9" height="9"/></svg>',
    "encadré et colonnes": '<div style="border:1pt solid;padding:2pt">a</div><div style="columns:2"><p>b</p><p>c</p></div>',
    "blocs flottants, flexibles, en grille": (
        '<p style="float:right">a</p><div style="display:flex"><p>b</p><p>c</p></div><div style="display:grid"><p>d</p></div>'
    ),
    "espaces de toutes largeurs": "<p>10\u202f000\u00a0€ a\u2009b\u2003c\u200bd\u2060e</p>",
    "accents composés": "<p>e\u0301te\u0301 \u0153uvre \u00c9tape</p>",
    "entités et chevrons": "<p>&lt;script&gt; &amp; « ‘ ’ “ ” » – — … • № &#8239;</p>".replace("№", "n°"),
}
