package io.wirewatch.ingest.markup;

import java.util.List;
import java.util.Random;

/**
 * Pages put together at random from the pieces that are easily read wrongly. Formatting is always
 * closed: where it stays open, a parser repeats it at the next drawing, even if that is cut then.
 */
final class GeneratedPages {

  private static final List<String> PIECES =
      List.of(
          "<p>",
          "</p>",
          "<div class=story>",
          "</div>",
          "<span id=s1>",
          "</span>",
          "<a href='/a?b=1&amp;c=2' data-track=\"x>y\">link</a>",
          "<b data-x>bold</b>",
          "<ul><li>one<li>two</ul>",
          "<table><tr><td>cell</table>",
          "<br/>",
          "<br data-x=1/>",
          "<img src=/i.jpg srcset='a 1x' alt=\"a 'b'\"/>",
          "<img src='data:image/gif;base64,R0lG' width=3>",
          "<div/class=x/id=y>",
          "<div onclick=\"go('<p>')\"class='z'hidden>",
          "<div style=\"DISPLAY : none\">",
          "<div style='color:red' title=t>",
          "<time datetime=2024-05-03 data-update-time='1'>",
          "</time>",
          "<p =a=b class=c>",
          "<p a = 'b' class\n=\nc >",
          "<p data-a=\"1\"=q lang=el>",
          "<P CLASS=Upper DATA-X='>'>",
          "words here ",
          "x < y && y > z ",
          "AT&T &amp; &lt;p&gt; &eacute ",
          "&am",
          "&",
          "<",
          "p;",
          "ελληνικά Жизнь 新聞 ",
          "<!-- <p>no</p> -->",
          "<!-->",
          "<!--->",
          "<!-- a --!>",
          "<!-- - -- --- -->",
          "<!----!>",
          "<![endif]>",
          "<?php echo '<p' ?>",
          "</ bogus>",
          "</>",
          "<!x>",
          "<![CDATA[ x ]]>",
          "<script>var a = '<p>' + \"</p>\";</script>",
          "<script><!-- a<b //--></script>",
          "<script><!-- <script>x</script> --></script>",
          "<SCRIPT>1</ScRiPt >",
          "<script>a</scriptx></script/>",
          "<script type='application/ld+json'>{\"a\":\"<p>\"}</script>",
          "<script type=\"application/ld&#43;json\">{\"b\":1}</script>",
          "<style>p>a{}/* </p> */</style>",
          "<style media='</style>'>a</style>",
          "<svg viewBox='0 0 1 1'><path d='M0 0>'/><g><circle r=1></g></svg>",
          "<svg><title>icon</title><style>a{}</style><use href=#a /></svg>",
          "<svg><svg/><svg></svg></svg>",
          "<svg><!-- </svg> --><![CDATA[ </svg> ]]></svg>",
          "<svg/>",
          "<svg><foreignObject><p>in</p></foreignObject></svg>",
          "<svg><a href=x>l</a></svg>",
          "<svg><path>",
          "</svg>",
          "<math><mi>x</mi></math>",
          "<noscript><img src=n></noscript>",
          "<noscript>plain</noscript>",
          "<iframe src=f data-z=1><p>no</iframe>",
          "<noembed><b></noembed>",
          "<textarea><p>no</p></textarea>",
          "<title>T <b> &amp;</title>",
          "<xmp><p>shown</xmp>",
          "<template><p>t</p></template>",
          "<select><option>o<option>p</select>",
          "<h1 data-a data-b=1 itemprop=headline>",
          "</h1>",
          "</script>",
          "</style >",
          "</p data-x='>'>");

  /** Once read, these end all markup; they stand last. */
  private static final List<String> ENDINGS =
      List.of(
          "<script>open",
          "<style>open <p>",
          "<!-- open <p>",
          "<p class='open <b>",
          "<p data-x=\"",
          "<title>open <p>",
          "<plaintext><p>all text",
          "<iframe>open <p>",
          "<noscript>open <p>",
          "</",
          "<",
          "</p",
          "<svg><path",
          "<!",
          "<p a=",
          "");

  private final Random random;

  GeneratedPages(long seed) {
    this.random = new Random(seed);
  }

  String next() {
    StringBuilder page = new StringBuilder(random.nextBoolean() ? "<!DOCTYPE html>" : "");
    page.append("<html lang=el><head><title>Page</title></head><body>");
    int pieces = 1 + random.nextInt(12);
    for (int i = 0; i < pieces; i++) {
      page.append(one(PIECES));
    }
    return page.append(random.nextInt(4) == 0 ? one(ENDINGS) : "").toString();
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
