package io.wirewatch.schemas.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An alert as it lies in Elasticsearch.
 *
 * @param id alert id, also {@code _id}
 * @param rule name of the rule
 * @param ruleVersion version of the rule
 * @param ruleType kind of the rule, such as {@code CO_MENTION}
 * @param labels the rule's labels, for display
 * @param labelPairs the same as {@code name=value}, for search
 * @param summary one line for people
 * @param actorId the actor the alert is about
 * @param actorName its name
 * @param withActors names of the other actors of a co-mention
 * @param storyId the story
 * @param articleId the article that fired the rule first
 * @param title its title
 * @param publisher its publisher; null when not known
 * @param url its canonical URL
 * @param eventTime its event time
 * @param evidence the sentence that fired the rule
 */
public record AlertDocument(
    String id,
    String rule,
    int ruleVersion,
    String ruleType,
    Map<String, String> labels,
    List<String> labelPairs,
    String summary,
    String actorId,
    String actorName,
    List<String> withActors,
    String storyId,
    String articleId,
    String title,
    @Nullable String publisher,
    String url,
    Instant eventTime,
    Evidence evidence) {

  /**
   * The sentence that fired the rule.
   *
   * @param sentence the sentence, verbatim
   * @param block index of its block in the article
   * @param sentenceStart position of the sentence within the block
   * @param start first character of the mention within the block
   * @param end one past its last character
   * @param zone name of the block's zone
   * @param surface the mention as printed
   */
  public record Evidence(
      String sentence,
      int block,
      int sentenceStart,
      int start,
      int end,
      String zone,
      String surface) {}
}
