package io.wirewatch.ingest.websub;

import io.wirewatch.ingest.feed.Feed;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The hub that a feed offers and the topic that it is known by there (WebSub, section 4). Link
 * headers (RFC 8288) go before the feed's own elements.
 *
 * @param hub absolute address; null when none is offered
 * @param topic absolute address; null when not given
 */
public record HubLinks(@Nullable String hub, @Nullable String topic) {

  /** A header longer than this has no honest purpose. */
  private static final int MOST_CHARACTERS = 8_192;

  /** One link: its target, then parameters whose values may be quoted. */
  private static final Pattern LINK =
      Pattern.compile(
          "<([^<>]*+)>((?:\\s*+;\\s*+[^\\s=;,<>\"]++(?:\\s*+=\\s*+(?:\"[^\"]*+\"|[^\\s;,\"]++))?+)*+)");

  private static final Pattern REL =
      Pattern.compile(
          ";\\s*+rel\\s*+=\\s*+(?:\"([^\"]*+)\"|([^\\s;,\"]++))", Pattern.CASE_INSENSITIVE);

  /**
   * @param headers values of the answer's Link headers
   * @param url address of the answer, which relative targets belong to
   */
  public static HubLinks of(Feed feed, List<String> headers, String url) {
    String hub = feed.hub();
    String topic = feed.self();
    String offered = target("hub", headers, url);
    if (offered != null) {
      hub = offered;
      String self = target("self", headers, url);
      topic = self == null ? topic : self;
    }
    return new HubLinks(hub, topic);
  }

  /** Returns the feed with this hub and topic in the place of its own. */
  public Feed addedTo(Feed feed) {
    return feed.withHub(hub, topic);
  }

  private static @Nullable String target(String relation, List<String> headers, String url) {
    for (String header : headers) {
      if (header.length() > MOST_CHARACTERS) {
        continue;
      }
      Matcher link = LINK.matcher(header);
      while (link.find()) {
        if (hasRelation(relation, link.group(2))) {
          String target = absolute(link.group(1), url);
          if (target != null) {
            return target;
          }
        }
      }
    }
    return null;
  }

  /** Only the first rel parameter counts; it may name several relations. */
  private static boolean hasRelation(String relation, String parameters) {
    Matcher rel = REL.matcher(parameters);
    if (!rel.find()) {
      return false;
    }
    String names = rel.group(1) == null ? rel.group(2) : rel.group(1);
    return List.of(names.toLowerCase(Locale.ROOT).strip().split("\\s+")).contains(relation);
  }

  private static @Nullable String absolute(String target, String url) {
    HttpUrl base = HttpUrl.parse(url);
    HttpUrl resolved = base == null ? HttpUrl.parse(target) : base.resolve(target.strip());
    return resolved == null ? null : resolved.toString();
  }
}
