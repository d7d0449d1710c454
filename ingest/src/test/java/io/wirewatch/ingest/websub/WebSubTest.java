package io.wirewatch.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.schemas.record.SourceState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A subscription from the first request to its end, with a hub that speaks real HTTP. */
class WebSubTest {

  private static final String SOURCE = "https://paper.example/feed?lang=en&all";
  private static final String TOPIC = "https://paper.example/feed";
  private static final Subscription SUBSCRIPTION = new Subscription(SOURCE, TOPIC);
  private static final Instant START = Instant.parse("2026-03-02T10:20:00Z");
  private static final byte[] ATOM = "<feed>Grüße</feed>".getBytes(StandardCharsets.UTF_8);
  private static final int MAX_BODY = 4_096;
  private static final MasterSecret SECRET =
      new MasterSecret("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));

  private final Inbox inbox = new Inbox();
  private Instant now = START;
  private LocalHub hub;
  private WebSub webSub;

  /** What the subscriber was told, in words. */
  private static final class Inbox implements Subscriber {
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean wants = true;
    private volatile boolean broken;

    @Override
    public boolean wants(Subscription subscription) {
      return wants && subscription.equals(SUBSCRIPTION);
    }

    @Override
    public void granted(Subscription subscription, Instant from, Instant until) {
      told.add("granted " + subscription.topic() + " from " + from + " until " + until);
    }

    @Override
    public void denied(Subscription subscription, String reason) {
      told.add("denied " + subscription.topic() + ": " + reason);
    }

    @Override
    public void delivered(Delivery delivery) {
      if (broken) {
        throw new IllegalStateException("the queue is full");
      }
      told.add(
          delivery.subscription().sourceUrl()
              + " "
              + delivery.contentType()
              + " "
              + new String(delivery.body().bytes(), StandardCharsets.UTF_8));
    }
  }

  @BeforeEach
  void start() throws IOException {
    hub = new LocalHub();
    int port = freePort();
    WebSubConfig config =
        new WebSubConfig(
            URI.create("http://127.0.0.1:" + port + "/websub/"),
            WebSubConfig.LOOPBACK,
            port,
            SECRET,
            Duration.ofDays(7),
            MAX_BODY);
    webSub = new WebSub(config, hub.transport(), inbox, () -> now);
    assertThat(webSub.problem()).isPresent();
    webSub.start();
    assertThat(webSub.problem()).isEmpty();
  }

  @AfterEach
  void stop() {
    webSub.close();
    webSub.close();
    hub.close();
    assertThat(webSub.problem()).isPresent();
  }

  @Test
  void subscribesReceivesAndRenews() throws Exception {
    SourceState state = offered();
    assertThat(webSub.tend(state)).isTrue();
    assertThat(hub.last())
        .containsEntry("hub.mode", "subscribe")
        .containsEntry("hub.topic", TOPIC)
        .containsEntry("hub.lease_seconds", "604800");
    assertThat(hub.last().get("hub.secret")).matches("[0-9a-f]{64}");

    now = START.plusSeconds(5);
    HttpResponse<String> verified = hub.verify("c-1 &é", 864_000);
    assertThat(verified.statusCode()).isEqualTo(200);
    assertThat(verified.body()).isEqualTo("c-1 &é");
    assertThat(inbox.told)
        .containsExactly(
            "granted " + TOPIC + " from 2026-03-02T10:20:05Z until 2026-03-12T10:20:05Z");

    assertThat(hub.publish(ATOM, hub.sign("sha256", ATOM)).statusCode()).isEqualTo(202);
    assertThat(inbox.told.get(1)).isEqualTo(SOURCE + " application/atom+xml <feed>Grüße</feed>");

    SourceState leased = leased(state, now, Duration.ofDays(10));
    now = START.plus(Duration.ofDays(4));
    assertThat(webSub.tend(leased)).as("before half of the lease").isFalse();
    now = START.plus(Duration.ofDays(5)).plusSeconds(5);
    Map<String, String> first = hub.last();
    assertThat(webSub.tend(leased)).as("at half of the lease").isTrue();
    assertThat(hub.last()).as("the same subscription").isEqualTo(first);
    assertThat(hub.verify("c-2", 864_000).statusCode()).isEqualTo(200);
    assertThat(inbox.told).hasSize(3);
    assertThat(webSub.counts()).isEqualTo(new WebSubCounts(2, 0, 0, 1, 0, 0, 0, 0));
  }

  @Test
  void asksAgainAfterABackOffUntilTheHubGrants() throws Exception {
    hub.answer(503);
    SourceState state = offered();
    List<Long> askedAfterMinutes = new ArrayList<>();
    for (long minute = 0; minute <= 24 * 60; minute += 5) {
      now = START.plus(Duration.ofMinutes(minute));
      if (webSub.tend(state)) {
        askedAfterMinutes.add(minute);
      }
    }
    assertThat(askedAfterMinutes).containsExactly(0L, 15L, 45L, 105L, 225L, 465L, 945L);

    SourceState leased = leased(state, now, Duration.ofDays(1));
    now = now.plus(Duration.ofHours(12));
    assertThat(webSub.tend(leased)).isTrue();
    now = now.plus(Duration.ofMinutes(15));
    assertThat(webSub.tend(leased)).as("counts from the beginning again").isTrue();
  }

  @Test
  void asksNobodyWhereNoHubIsOffered() {
    assertThat(webSub.tend(SourceState.newBuilder().setUrl(SOURCE).build())).isFalse();
    SourceState odd = SourceState.newBuilder(offered()).setHub("javascript:alert(1)").build();
    assertThat(webSub.tend(odd)).isFalse();
    assertThat(hub.requests()).isEmpty();
  }

  @Test
  void tellsWhenTheHubRefuses() throws Exception {
    webSub.tend(offered());
    Map<String, String> denial = new LinkedHashMap<>();
    denial.put("hub.mode", "denied");
    denial.put("hub.topic", TOPIC);
    denial.put("hub.reason", "not authorised");

    assertThat(hub.call(denial).statusCode()).isEqualTo(200);
    assertThat(inbox.told).containsExactly("denied " + TOPIC + ": not authorised");
  }

  @Test
  void countsARepeatedVerificationOnce() throws Exception {
    webSub.tend(offered());
    hub.verify("once", 1_000);
    now = START.plusSeconds(900);
    HttpResponse<String> repeated = hub.verify("once", 1_000);

    assertThat(repeated.body()).as("a hub that missed the answer gets it").isEqualTo("once");
    assertThat(inbox.told)
        .containsExactly(
            "granted " + TOPIC + " from 2026-03-02T10:20:00Z until 2026-03-02T10:36:40Z");
    assertThat(webSub.counts().repeated()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "subscribe,   https://paper.example/other, c, 600, 404",
        "subscribe,   -,                           c, 600, 404",
        "subscribe,   https://paper.example/feed,  -, 600, 400",
        "subscribe,   https://paper.example/feed,  c, -,   400",
        "subscribe,   https://paper.example/feed,  c, 0,   400",
        "subscribe,   https://paper.example/feed,  c, ten, 400",
        "unsubscribe, https://paper.example/feed,  c, -,   404",
        "publish,     https://paper.example/feed,  c, 600, 404",
        "-,           https://paper.example/feed,  c, 600, 404"
      })
  void confirmsNothingThatItDidNotAskFor(
      String mode, String topic, String challenge, String lease, int status) throws Exception {
    webSub.tend(offered());
    Map<String, String> query = new LinkedHashMap<>();
    put(query, "hub.mode", mode);
    put(query, "hub.topic", topic);
    put(query, "hub.challenge", challenge);
    put(query, "hub.lease_seconds", lease);
    HttpResponse<String> answer = hub.call(query);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).isEmpty();
    assertThat(inbox.told).isEmpty();
  }

  @Test
  void endsASubscriptionThatIsNoLongerWanted() throws Exception {
    webSub.tend(offered());
    final byte[] late = ATOM;
    final String signature = hub.sign("sha256", late);
    inbox.wants = false;
    assertThat(webSub.end(hub.address().toString(), SUBSCRIPTION)).isTrue();
    assertThat(hub.last()).containsEntry("hub.mode", "unsubscribe").doesNotContainKey("hub.secret");

    assertThat(hub.verify("bye", 600).body()).isEqualTo("bye");
    assertThat(hub.publish(late, signature).statusCode()).as("a straggler").isEqualTo(410);
    assertThat(inbox.told).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sha1", "sha256", "sha384", "sha512"})
  void acceptsEveryMethodOfTheSpecification(String method) throws Exception {
    webSub.tend(offered());

    assertThat(hub.publish(ATOM, hub.sign(method, ATOM)).statusCode()).isEqualTo(202);
    assertThat(inbox.told).hasSize(1);
    assertThat(webSub.counts().delivered()).isEqualTo(1);
  }

  @Test
  void dropsWhatIsBadlySignedWithoutSayingSo() throws Exception {
    webSub.tend(offered());
    String good = hub.sign("sha256", ATOM);
    List<String> bad = new ArrayList<>();
    bad.add(null);
    bad.add("");
    bad.add("sha256");
    bad.add("sha256=");
    bad.add("sha256=nothex");
    bad.add(good.substring(0, good.length() - 2));
    bad.add(good.substring(0, good.length() - 1) + (good.endsWith("0") ? "1" : "0"));
    bad.add(good.replace("sha256=", "sha512="));
    bad.add(good.replace("sha256=", "md5="));
    bad.add(hub.sign("sha256", new byte[] {1}));
    for (String signature : bad) {
      assertThat(hub.publish(ATOM, signature).statusCode()).as("%s", signature).isEqualTo(202);
    }

    assertThat(inbox.told).isEmpty();
    assertThat(webSub.counts().badlySigned()).isEqualTo(bad.size());
    assertThat(webSub.counts().delivered()).isZero();
  }

  @Test
  void knowsOnlyAddressesThatItGaveOut() throws Exception {
    webSub.tend(offered());
    String callback = hub.last().get("hub.callback");
    String token = callback.split("/")[4];
    Callbacks foreign =
        new Callbacks(
            URI.create(callback.substring(0, callback.indexOf(token))),
            new MasterSecret(new byte[16]));
    String otherTopic =
        new Callbacks(URI.create("http://127.0.0.1/websub"), SECRET)
            .of(new Subscription(SOURCE, "https://paper.example/other"))
            .toString();
    List<String> unknown =
        List.of(
            callback.replace(token, "0".repeat(64)),
            callback.replace(token, token.substring(1)),
            callback.substring(0, callback.lastIndexOf('/') + 1)
                + otherTopic.substring(otherTopic.lastIndexOf('/') + 1),
            callback.substring(0, callback.lastIndexOf('/')) + "/!!!",
            callback.substring(0, callback.lastIndexOf('/')),
            foreign.of(SUBSCRIPTION).toString());
    for (String address : unknown) {
      assertThat(hub.publish(URI.create(address), ATOM, hub.sign("sha256", ATOM)).statusCode())
          .as(address)
          .isEqualTo(404);
    }
    assertThat(inbox.told).isEmpty();
  }

  @Test
  void refusesDeliveriesAboveTheLimit() throws Exception {
    webSub.tend(offered());
    byte[] largest = new byte[MAX_BODY];
    byte[] tooLarge = new byte[MAX_BODY + 1];

    assertThat(hub.publish(largest, hub.sign("sha256", largest)).statusCode()).isEqualTo(202);
    assertThat(hub.publish(tooLarge, hub.sign("sha256", tooLarge)).statusCode()).isEqualTo(413);
    assertThat(inbox.told).hasSize(1);
    assertThat(webSub.counts().tooLarge()).isEqualTo(1);
  }

  @Test
  void hasTheHubRepeatWhatCouldNotBeTaken() throws Exception {
    webSub.tend(offered());
    inbox.broken = true;
    assertThat(hub.publish(ATOM, hub.sign("sha256", ATOM)).statusCode()).isEqualTo(500);
    inbox.broken = false;
    assertThat(hub.publish(ATOM, hub.sign("sha256", ATOM)).statusCode()).isEqualTo(202);

    assertThat(inbox.told).hasSize(1);
  }

  @Test
  void understandsCallsForASubscriptionOfAnotherProcess() throws Exception {
    int port = freePort();
    String callback = "http://127.0.0.1:" + port + "/websub";
    webSub.tend(offered());
    WebSubConfig config = WebSubConfig.of(URI.create(callback), port, SECRET);
    Inbox others = new Inbox();
    try (WebSub other = new WebSub(config, hub.transport(), others, () -> now)) {
      other.start();
      URI there = new Callbacks(URI.create(callback), SECRET).of(SUBSCRIPTION);
      assertThat(hub.publish(there, ATOM, hub.sign("sha256", ATOM)).statusCode()).isEqualTo(202);
    }
    assertThat(others.told).hasSize(1);
  }

  @Test
  void saysWhichPortIsTaken() throws IOException {
    WebSubConfig taken = WebSubConfig.of(URI.create("https://a.example/"), webSub.port(), SECRET);
    try (WebSub second = new WebSub(taken, hub.transport(), inbox, () -> now)) {
      assertThatThrownBy(second::start)
          .isInstanceOf(CallbackPortException.class)
          .hasMessageContaining("127.0.0.1:" + webSub.port());
      assertThat(second.problem()).isPresent();
    }
  }

  private SourceState offered() {
    return SourceState.newBuilder()
        .setUrl(SOURCE)
        .setHub(hub.address().toString())
        .setHubTopic(TOPIC)
        .build();
  }

  private static SourceState leased(SourceState state, Instant from, Duration lease) {
    return SourceState.newBuilder(state).setLeaseFrom(from).setLeaseUntil(from.plus(lease)).build();
  }

  private static void put(Map<String, String> query, String name, String value) {
    if (value != null) {
      query.put(name, value);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
