package io.wirewatch.enrich.language;

import com.ibm.icu.util.ULocale;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * The model of letter sequences that Apache OpenNLP ships, made of the Leipzig corpora. Takes about
 * a second to load and 45 MB of memory. Safe for use by many threads.
 */
final class NgramModel {

  private static final String RESOURCE = "/langdetect-183.bin";

  /**
   * Languages that are never the answer, by ISO 639-3 code: hardly a newspaper is written in them,
   * and what the model took for them was their big neighbour. A whole Indonesian article came out
   * as Sundanese, German headlines as Low German.
   */
  private static final Set<String> LEFT_OUT =
      Set.of("ast", "gsw", "lim", "min", "nan", "nds", "sun", "vol", "war");

  /**
   * How many times likelier than by chance the best must be: a text of which the model knows no
   * letter makes all equally likely.
   */
  private static final double LEAST_OVER_CHANCE = 1.5;

  private final LanguageDetectorModel model;
  private final Map<String, String> tags;

  private NgramModel(LanguageDetectorModel model) {
    this.model = model;
    this.tags =
        Arrays.stream(new LanguageDetectorME(model).getSupportedLanguages())
            .filter(code -> !LEFT_OUT.contains(code))
            .collect(Collectors.toMap(Function.identity(), NgramModel::tag));
  }

  /** Returns the model, loaded when it is first asked for. */
  static NgramModel shipped() {
    return Shipped.MODEL;
  }

  /** Returns the language of a text, which should be no longer than it need be. */
  Language identify(String text) {
    // The detector promises nothing about threads; the model behind it is only read.
    opennlp.tools.langdetect.Language[] all = new LanguageDetectorME(model).predictLanguages(text);
    List<opennlp.tools.langdetect.Language> likeliest =
        Arrays.stream(all).filter(language -> tags.containsKey(language.getLang())).toList();
    String tag = tag(likeliest.get(0));
    double best = likeliest.get(0).getConfidence();
    if (best * all.length < LEAST_OVER_CHANCE) {
      return Language.UNKNOWN;
    }
    // Two codes may be one language, as Estonian and Standard Estonian.
    double next =
        likeliest.stream()
            .filter(other -> !tag(other).equals(tag))
            .mapToDouble(opennlp.tools.langdetect.Language::getConfidence)
            .findFirst()
            .orElse(0);
    return new Language(tag, (float) (best / (best + next)));
  }

  /** Returns the tags of all languages that it can tell. */
  Set<String> languages() {
    return Set.copyOf(tags.values());
  }

  private String tag(opennlp.tools.langdetect.Language language) {
    return Objects.requireNonNull(tags.get(language.getLang()));
  }

  /** Returns the BCP 47 tag of an ISO 639-3 code: {@code en} for {@code eng}. */
  private static String tag(String code) {
    return ULocale.createCanonical(code).toLanguageTag();
  }

  /** Loads once, on first use. */
  private static final class Shipped {
    static final NgramModel MODEL = load();

    private static NgramModel load() {
      try (InputStream in = NgramModel.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException(
              "the program ships no model of languages: opennlp-models-langdetect is missing");
        }
        return new NgramModel(new LanguageDetectorModel(new BufferedInputStream(in)));
      } catch (IOException e) {
        throw new UncheckedIOException("the model of languages cannot be read", e);
      }
    }
  }
}
