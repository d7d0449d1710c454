package io.wirewatch.enrich.quote;

import io.wirewatch.enrich.Articles;
import io.wirewatch.enrich.text.Folding;
import io.wirewatch.schemas.record.ActorOrigin;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.EntityType;
import io.wirewatch.schemas.record.Mention;
import io.wirewatch.schemas.record.NamedActor;
import io.wirewatch.schemas.record.Resolution;
import io.wirewatch.schemas.record.Zone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An article written with its mentions marked: {@code [Jane Smith]} is a person, {@code [Smith=Jane
 * Smith]} the same one again, {@code [ORG the ministry]} and {@code [GPE China]} are others. A
 * pilcrow parts the paragraphs.
 */
record MarkedText(Article article, List<Mention> mentions, List<NamedActor> actors) {

  static MarkedText of(String marked) {
    List<Block> blocks = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    Map<String, NamedActor> actors = new LinkedHashMap<>();
    String[] paragraphs = marked.split(" ?¶ ?");
    for (int i = 0; i < paragraphs.length; i++) {
      blocks.add(Articles.block(Zone.BODY, read(i, paragraphs[i], mentions, actors)));
    }
    return new MarkedText(
        Articles.of("marked", blocks), mentions, new ArrayList<>(actors.values()));
  }

  private static String read(
      int block, String marked, List<Mention> mentions, Map<String, NamedActor> actors) {
    StringBuilder text = new StringBuilder();
    int i = 0;
    while (i < marked.length()) {
      char c = marked.charAt(i);
      int close = c == '[' ? marked.indexOf(']', i) : -1;
      if (close < 0) {
        text.append(c);
        i++;
        continue;
      }
      String inside = marked.substring(i + 1, close);
      EntityType type = EntityType.PERSON;
      for (EntityType other : List.of(EntityType.ORG, EntityType.GPE)) {
        if (inside.startsWith(other + " ")) {
          type = other;
          inside = inside.substring(other.name().length() + 1);
        }
      }
      int is = inside.indexOf('=');
      String surface = is < 0 ? inside : inside.substring(0, is);
      String name = is < 0 ? inside : inside.substring(is + 1);
      String id = Folding.slug(name);
      int start = text.length();
      text.append(surface);
      mentions.add(
          new Mention(
              block, start, text.length(), surface, Zone.BODY, id, type, Resolution.LOCAL, 1.0f));
      actors.putIfAbsent(id, actor(id, name, type));
      i = close + 1;
    }
    return text.toString();
  }

  private static NamedActor actor(String id, String name, EntityType type) {
    return NamedActor.newBuilder()
        .setId(id)
        .setName(name)
        .setType(type)
        .setMentions(1)
        .setOrigin(ActorOrigin.UNKNOWN)
        .build();
  }

  Quotes quotes() {
    return new QuoteFinder().find(article, mentions, actors);
  }
}
