package io.wirewatch.app.command;

/** Pages for tests. */
final class Pages {

  /** An article with a picture and a line about another story. */
  static final String STORY =
      """
      <!doctype html>
      <html lang="de-CH">
      <head>
      <meta charset="utf-8">
      <title>Fähre wieder in Betrieb | Seeblatt</title>
      <meta property="og:type" content="article">
      <meta property="og:site_name" content="Seeblatt">
      <script type="application/ld+json">
      {"@context":"https://schema.org","@type":"NewsArticle",
       "headline":"Fähre wieder in Betrieb","datePublished":"2024-05-06T07:08:00+02:00",
       "author":{"@type":"Person","name":"Anna Muster"}}
      </script>
      </head>
      <body>
      <nav><a href="/">Start</a> <a href="/sport">Sport</a></nav>
      <article class="article">
      <h1>Fähre wieder in Betrieb</h1>
      <p>Die Fähre zwischen den beiden Ufern verkehrt seit Montag wieder nach Fahrplan, wie der
      Betreiber am Morgen vor den Medien mitteilte und mit einer ersten Fahrt gleich zeigte.</p>
      <figure><img src="/faehre.jpg"><figcaption>Die Fähre am Steg, von Westen.</figcaption></figure>
      <h2>Drei Wochen Stillstand</h2>
      <p>Das Schiff lag drei Wochen lang im Dock, weil ein Lager der Welle gebrochen war und das
      Ersatzteil erst in Norwegen gegossen werden musste, bevor es eingebaut werden konnte.</p>
      <p>Für die Pendler fuhren in dieser Zeit Busse um das Ende des Sees, was die Fahrt um eine
      gute Stunde verlängerte und am Abend zu langen Schlangen an den Haltestellen führte.</p>
      </article>
      <footer>Alle Rechte vorbehalten.</footer>
      </body>
      </html>
      """;

  /** A page without text. */
  static final String EMPTY = "<!doctype html><title>Start</title><div id=app></div>";

  private Pages() {}
}
