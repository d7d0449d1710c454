package io.wirewatch.analysis;

import static java.util.Map.entry;

import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pattern.PatternCaptureGroupTokenFilter;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.AbstractCharFilterFactory;
import org.elasticsearch.index.analysis.AbstractIndexAnalyzerProvider;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.PreConfiguredTokenFilter;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;

/**
 * Registers language analyzers and the token filters {@code stemmer}, {@code asciifolding} and
 * {@code pattern_capture} and the char filter {@code html_strip}. Analyzers take no parameters
 * here: one that is given any is refused rather than ignored, since a full cluster would heed it.
 */
public final class WirewatchAnalysisPlugin extends Plugin implements AnalysisPlugin {

  private static final Map<String, Supplier<Analyzer>> ANALYZERS =
      Map.ofEntries(
          entry("arabic", ArabicAnalyzer::new),
          entry("cjk", CJKAnalyzer::new),
          entry("dutch", DutchAnalyzer::new),
          entry("english", EnglishAnalyzer::new),
          entry("french", FrenchAnalyzer::new),
          entry("german", GermanAnalyzer::new),
          entry("italian", ItalianAnalyzer::new),
          entry("portuguese", PortugueseAnalyzer::new),
          entry("russian", RussianAnalyzer::new),
          entry("spanish", SpanishAnalyzer::new));

  private static final Map<String, String> STEMMERS =
      Map.of(
          "english", "Porter",
          "porter2", "English",
          "dutch", "Dutch",
          "french", "French",
          "german", "German",
          "italian", "Italian",
          "portuguese", "Portuguese",
          "russian", "Russian",
          "spanish", "Spanish");

  @Override
  public Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> getAnalyzers() {
    Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> providers = new TreeMap<>();
    ANALYZERS.forEach(
        (language, analyzer) ->
            providers.put(
                language,
                (index, environment, name, settings) ->
                    new LanguageAnalyzerProvider(name, settings, analyzer)));
    return providers;
  }

  @Override
  public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
    return Map.of(
        "asciifolding",
        (index, environment, name, settings) -> {
          boolean keep = settings.getAsBoolean("preserve_original", false);
          return new FilterFactory(name, settings, in -> new ASCIIFoldingFilter(in, keep));
        },
        "stemmer",
        AnalysisPlugin.requiresAnalysisSettings(
            (index, environment, name, settings) -> {
              String stemmer = stemmer(settings.get("language", settings.get("name", "english")));
              return new FilterFactory(name, settings, in -> new SnowballFilter(in, stemmer));
            }),
        "pattern_capture",
        AnalysisPlugin.requiresAnalysisSettings(
            (index, environment, name, settings) -> {
              boolean keep = settings.getAsBoolean("preserve_original", true);
              Pattern[] patterns =
                  settings.getAsList("patterns").stream()
                      .map(Pattern::compile)
                      .toArray(Pattern[]::new);
              return new FilterFactory(
                  name, settings, in -> new PatternCaptureGroupTokenFilter(in, keep, patterns));
            }));
  }

  @Override
  public List<PreConfiguredTokenFilter> getPreConfiguredTokenFilters() {
    return List.of(
        PreConfiguredTokenFilter.singleton("asciifolding", true, ASCIIFoldingFilter::new),
        PreConfiguredTokenFilter.singleton(
            "stemmer", false, in -> new SnowballFilter(in, stemmer("english"))));
  }

  @Override
  public Map<String, AnalysisProvider<CharFilterFactory>> getCharFilters() {
    return Map.of("html_strip", (index, environment, name, settings) -> new HtmlStripFactory(name));
  }

  private static String stemmer(String language) {
    String stemmer = STEMMERS.get(language);
    if (stemmer == null) {
      throw new IllegalArgumentException(
          "stemmer language [" + language + "] is not among " + STEMMERS.keySet());
    }
    return stemmer;
  }

  private static final class LanguageAnalyzerProvider
      extends AbstractIndexAnalyzerProvider<Analyzer> {

    private final Analyzer analyzer;

    LanguageAnalyzerProvider(String name, Settings settings, Supplier<Analyzer> analyzer) {
      super(name, settings);
      for (String key : settings.keySet()) {
        if (!key.equals("type") && !key.startsWith("index.")) {
          throw new IllegalArgumentException(
              "analyzer [" + name + "] takes no parameters here, and has [" + key + "]");
        }
      }
      this.analyzer = analyzer.get();
    }

    @Override
    public Analyzer get() {
      return analyzer;
    }
  }

  private static final class FilterFactory extends AbstractTokenFilterFactory {

    private final Function<TokenStream, TokenStream> filter;

    FilterFactory(String name, Settings settings, Function<TokenStream, TokenStream> filter) {
      super(name, settings);
      this.filter = filter;
    }

    @Override
    public TokenStream create(TokenStream in) {
      return filter.apply(in);
    }
  }

  private static final class HtmlStripFactory extends AbstractCharFilterFactory {

    HtmlStripFactory(String name) {
      super(name);
    }

    @Override
    public Reader create(Reader in) {
      return new HTMLStripCharFilter(in);
    }
  }
}
