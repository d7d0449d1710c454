package io.wirewatch.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.elasticsearch.common.settings.Settings;
import org.junit.jupiter.api.Test;

class WirewatchAnalysisPluginTest {

  private final WirewatchAnalysisPlugin plugin = new WirewatchAnalysisPlugin();

  @Test
  void stemsEnglishAsAFullClusterDoes() throws IOException {
    assertThat(tokens("english", Settings.EMPTY, "The ministers' warnings were invading"))
        .containsExactly("minist", "warn", "were", "invad");
  }

  @Test
  void refusesParametersThatItWouldIgnore() {
    Settings settings = Settings.builder().putList("stopwords", "a").build();

    assertThatThrownBy(() -> tokens("english", settings, "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("stopwords");
  }

  @Test
  void namesItsClassAndServerVersion() throws IOException {
    Properties descriptor = new Properties();
    try (InputStream in =
        WirewatchAnalysisPlugin.class.getResourceAsStream("/plugin-descriptor.properties")) {
      descriptor.load(in);
    }

    assertThat(descriptor)
        .containsEntry("classname", WirewatchAnalysisPlugin.class.getName())
        .containsEntry("elasticsearch.version", org.elasticsearch.Build.current().version());
  }

  @SuppressWarnings("NullAway")
  private List<String> tokens(String name, Settings settings, String text) throws IOException {
    Analyzer analyzer = plugin.getAnalyzers().get(name).get(null, null, name, settings).get();
    List<String> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("field", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(term.toString());
      }
      stream.end();
    }
    return tokens;
  }
}
