package io.wirewatch.enrich.quote;

import io.wirewatch.enrich.text.WordList;

/** The closed classes of English words that subjects and verbs are told by. Folded forms. */
final class Grammar {

  private static final WordList DETERMINERS =
      WordList.of(
          "a", "an", "the", "his", "her", "its", "their", "our", "my", "one", "another", "some",
          "many", "several", "most", "each", "every", "two", "three", "four", "five", "six",
          "dozens", "other", "no", "any", "both", "few");

  private static final WordList PREPOSITIONS =
      WordList.of(
          "of",
          "for",
          "at",
          "in",
          "with",
          "from",
          "on",
          "to",
          "by",
          "about",
          "near",
          "against",
          "under",
          "over",
          "into",
          "during",
          "after",
          "before",
          "via",
          "through",
          "outside",
          "inside",
          "among",
          "within",
          "around",
          "across",
          "behind",
          "toward",
          "towards",
          "than",
          "between",
          "following",
          "without",
          "since",
          "until",
          "as",
          "like",
          "besides");

  /** Stand between a subject and its verb, or before a verb. */
  private static final WordList BEFORE_VERB =
      WordList.of(
          "has",
          "had",
          "have",
          "also",
          "later",
          "then",
          "once",
          "just",
          "already",
          "again",
          "often",
          "still",
          "even",
          "now",
          "first",
          "would",
          "will",
          "did",
          "does",
          "do",
          "could",
          "may",
          "might",
          "must",
          "should",
          "can",
          "not",
          "never",
          "both",
          "all",
          "himself",
          "herself",
          "themselves",
          "itself",
          "each",
          "only",
          "earlier",
          "instead",
          "further",
          "soon",
          "always",
          "ever",
          "have",
          "is",
          "was",
          "are",
          "were",
          "been",
          "be",
          "being",
          "today",
          "yesterday",
          "here",
          "likewise",
          "too",
          "twice",
          "next",
          "long",
          "so",
          "merely",
          "d",
          "ve",
          "ll",
          "re",
          "didnt",
          "doesnt",
          "wouldnt",
          "back");

  private static final WordList PRONOUNS = WordList.of("he", "she", "they", "it", "i", "we");

  private static final WordList BE =
      WordList.of("is", "was", "are", "were", "been", "be", "being", "gets", "got", "get");

  private static final WordList NOT_IN_NAME_GROUP =
      WordList.of(
          "and",
          "but",
          "or",
          "nor",
          "who",
          "which",
          "whom",
          "whose",
          "that",
          "while",
          "when",
          "where",
          "because",
          "although",
          "though",
          "if",
          "is",
          "was",
          "are",
          "were",
          "has",
          "had",
          "have",
          "be",
          "been",
          "will",
          "would",
          "not",
          "he",
          "she",
          "it",
          "they",
          "we",
          "i",
          "you",
          "him",
          "them",
          "me",
          "there",
          "here",
          "so",
          "then",
          "also",
          "this",
          "these",
          "yet",
          "how",
          "why",
          "what",
          "whether",
          "did",
          "does",
          "do",
          "can",
          "could",
          "should",
          "may",
          "might",
          "must",
          "just",
          "only",
          "too",
          "once",
          "again",
          "now",
          "later",
          "even",
          "still",
          "earlier",
          "today",
          "yesterday",
          "tomorrow",
          "tonight",
          "last",
          "next",
          "ago",
          "where",
          "up",
          "out",
          "off",
          "down",
          "back",
          "away",
          "such",
          "more",
          "however",
          "meanwhile");

  private static final WordList NOUNS_IN_LY =
      WordList.of(
          "family",
          "ally",
          "reply",
          "rally",
          "Italy",
          "July",
          "daily",
          "assembly",
          "bully",
          "supply",
          "weekly",
          "Kelly",
          "Sally",
          "Molly",
          "Emily",
          "Billy",
          "elderly",
          "anomaly",
          "monopoly",
          "Holly",
          "Polly",
          "Reilly",
          "Connolly",
          "butterfly");

  private Grammar() {}

  static boolean isDeterminer(String word) {
    return DETERMINERS.contains(word);
  }

  static boolean isPreposition(String word) {
    return PREPOSITIONS.contains(word);
  }

  static boolean isPronoun(String word) {
    return PRONOUNS.contains(word);
  }

  static boolean isFormOfBe(String word) {
    return BE.contains(word);
  }

  static boolean isConjunction(String word) {
    return word.equals("and") || word.equals("but") || word.equals("or") || word.equals("then");
  }

  /** Returns whether a word may stand between a subject and its verb of saying. */
  static boolean isBeforeVerb(Unit unit) {
    return unit.isWord() && (BEFORE_VERB.contains(unit.folded()) || isAdverb(unit));
  }

  static boolean isAdverb(Unit unit) {
    String word = unit.folded();
    return unit.isWord()
        && !unit.capitalised()
        && word.length() > 4
        && word.endsWith("ly")
        && !NOUNS_IN_LY.contains(word);
  }

  static boolean isTime(Unit unit) {
    return unit.isWord() && unit.capitalised() && WordList.CALENDAR.contains(unit.folded());
  }

  /** Returns whether a word ends the group of words that a name or description is made of. */
  static boolean endsGroup(Unit unit) {
    return unit.isQuote()
        || (unit.isWord()
            && (NOT_IN_NAME_GROUP.contains(unit.folded())
                || isPreposition(unit.folded())
                || isTime(unit)
                || isAdverb(unit)));
  }
}
