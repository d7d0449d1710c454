package io.wirewatch.monitor.source;

/**
 * What there is to say of a source, and what to do about it.
 *
 * @param condition how the source stands by this alone; {@link Condition#OK} for a mere note
 * @param sentence what is the matter and what can be done
 * @param command the command to run; empty where none helps
 */
public record Advice(Condition condition, String sentence, String command) {

  static Advice note(String sentence, String command) {
    return new Advice(Condition.OK, sentence, command);
  }
}
