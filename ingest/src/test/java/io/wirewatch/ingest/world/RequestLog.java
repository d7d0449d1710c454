package io.wirewatch.ingest.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Every request that a world has received, in the order of arrival: about 27 bytes each, so that
 * two million of them take some 55 MB. Safe for use by many threads.
 */
public final class RequestLog {

  /** The subject of a request that is about no feed or article. */
  public static final int NO_SUBJECT = -1;

  private static final int FIRST_CAPACITY = 1024;

  /**
   * A request.
   *
   * @param at when it arrived, in virtual time
   * @param domain registrable domain
   * @param host host as in its Host header
   * @param subject number of the feed, or of the article (also for a redirector); {@link
   *     #NO_SUBJECT} for none
   * @param status status of the answer; 0 where no complete answer was sent
   * @param conditional whether it carried validators
   */
  public record Entry(
      Instant at,
      String domain,
      String host,
      RequestKind kind,
      int subject,
      int status,
      boolean conditional) {

    /** Returns whether the answer sent the client on within the domain; redirectors lead out. */
    boolean isSentOn() {
      return kind != RequestKind.OTHER && (status == 301 || status == 302);
    }
  }

  /** Strings by number. */
  private static final class Names {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    int number(String name) {
      return numbers.computeIfAbsent(
          name,
          added -> {
            names.add(added);
            return names.size() - 1;
          });
    }

    String name(int number) {
      return names.get(number);
    }
  }

  private final Names domains = new Names();
  private final Names hosts = new Names();
  private final Map<String, Integer> inFlight = new HashMap<>();
  private final Map<String, Integer> mostInFlight = new HashMap<>();
  private final BitSet conditional = new BitSet();
  private int size;
  private long[] millis = new long[FIRST_CAPACITY];
  private int[] domain = new int[FIRST_CAPACITY];
  private int[] host = new int[FIRST_CAPACITY];
  private int[] subject = new int[FIRST_CAPACITY];
  private short[] status = new short[FIRST_CAPACITY];
  private RequestKind[] kind = new RequestKind[FIRST_CAPACITY];

  /** Adds a request. */
  synchronized void add(Entry entry) {
    if (size == millis.length) {
      grow();
    }
    millis[size] = entry.at().toEpochMilli();
    domain[size] = domains.number(entry.domain());
    host[size] = hosts.number(entry.host());
    subject[size] = entry.subject();
    status[size] = (short) entry.status();
    kind[size] = entry.kind();
    conditional.set(size, entry.conditional());
    size++;
  }

  /** Notes that a domain has begun to work on a request. */
  synchronized void began(String domain) {
    int now = inFlight.merge(domain, 1, Integer::sum);
    mostInFlight.merge(domain, now, Math::max);
  }

  /** Notes that a request is answered, or its client gone. */
  synchronized void ended(String domain) {
    inFlight.merge(domain, -1, Integer::sum);
  }

  /** Returns the number of requests. */
  public synchronized int size() {
    return size;
  }

  /**
   * Returns a request by its place in the order of arrival.
   *
   * @throws IndexOutOfBoundsException if there are not so many
   */
  public synchronized Entry get(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException("request " + index + " of " + size);
    }
    return new Entry(
        Instant.ofEpochMilli(millis[index]),
        domains.name(domain[index]),
        hosts.name(host[index]),
        kind[index],
        subject[index],
        status[index],
        conditional.get(index));
  }

  /** Hands over all requests that have arrived so far, in order. */
  public void forEach(Consumer<Entry> consumer) {
    int count = size();
    for (int i = 0; i < count; i++) {
      consumer.accept(get(i));
    }
  }

  /** Returns how many requests are such. */
  public int count(Predicate<Entry> such) {
    int[] count = new int[1];
    forEach(entry -> count[0] += such.test(entry) ? 1 : 0);
    return count[0];
  }

  /** Returns how many requests were for things of a kind. */
  public int count(RequestKind wanted) {
    return count(entry -> entry.kind() == wanted);
  }

  /** Returns the most requests that a domain had at the same moment, in real time. */
  public synchronized int mostParallel(String registrableDomain) {
    return mostInFlight.getOrDefault(registrableDomain, 0);
  }

  private void grow() {
    int capacity = 2 * millis.length;
    millis = Arrays.copyOf(millis, capacity);
    domain = Arrays.copyOf(domain, capacity);
    host = Arrays.copyOf(host, capacity);
    subject = Arrays.copyOf(subject, capacity);
    status = Arrays.copyOf(status, capacity);
    kind = Arrays.copyOf(kind, capacity);
  }
}
