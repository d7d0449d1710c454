package io.wirewatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {

  private final AddressPolicy policy = new AddressPolicy(List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "8.8.8.8",
        "9.255.255.255",
        "11.0.0.0",
        "93.184.215.14",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "168.63.129.15",
        "168.63.129.17",
        "169.253.255.255",
        "169.255.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "191.255.255.255",
        "192.0.1.0",
        "192.0.3.0",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "198.51.99.255",
        "203.0.114.0",
        "223.255.255.255",
        "2000::1",
        "2001:200::1",
        "2001:4860:4860::8888",
        "2001:db7:ffff::1",
        "2001:db9::1",
        "2003::1",
        "2606:2800:21f:cb07::1",
        "2a00:1450:4001::1",
        "3ffe:ffff::1"
      })
  void allowsPublicAddresses(String address) {
    assertThat(policy.refusal(AddressRange.literal(address))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0.255.255.255, unspecified",
    "10.255.255.255, private",
    "100.127.255.255, carrier-grade NAT",
    "127.255.255.255, loopback",
    "168.63.129.16, cloud metadata",
    "169.254.169.254, link-local or cloud metadata",
    "172.31.255.255, private",
    "192.0.0.255, protocol assignment",
    "192.0.2.255, documentation",
    "192.88.99.1, 6to4 relay",
    "192.168.255.255, private",
    "198.19.255.255, benchmarking",
    "198.51.100.255, documentation",
    "203.0.113.255, documentation",
    "239.255.255.255, multicast",
    "255.255.255.255, reserved or broadcast",
    "::, unspecified",
    "::1, loopback",
    "::ffff:10.0.0.1, private",
    "::8.8.8.8, IPv4-compatible",
    "64:ff9b::808:808, NAT64",
    "64:ff9b:1:ffff::1, NAT64",
    "100::ffff, discard-only",
    "2001:0:ffff::1, Teredo",
    "2001:2::ffff, benchmarking",
    "2001:1f::1, ORCHID",
    "2001:2f::1, ORCHID",
    "2001:1ff::1, protocol assignment",
    "2001:db8:ffff::1, documentation",
    "2002:808:808::1, 6to4",
    "3fff:fff::1, documentation",
    "fdff::1, unique local",
    "febf::1, link-local",
    "feff::1, site-local",
    "ffff::1, multicast",
    "4000::1, reserved",
    "5f00::1, reserved",
  })
  void saysWhatAForbiddenAddressIs(String address, String kind) {
    assertThat(policy.refusal(AddressRange.literal(address)))
        .hasValueSatisfying(refusal -> assertThat(refusal).contains("(" + kind + ")"));
  }

  @Test
  void allowsTheOperatorsRangesAndNoMore() {
    AddressPolicy intranet =
        new AddressPolicy(
            List.of(AddressRange.parse("10.1.0.0/16"), AddressRange.parse("fd00::7")));
    assertThat(intranet.refusal(AddressRange.literal("10.1.255.255"))).isEmpty();
    assertThat(intranet.refusal(AddressRange.literal("10.2.0.0"))).isPresent();
    assertThat(intranet.refusal(AddressRange.literal("fd00::7"))).isEmpty();
    assertThat(intranet.refusal(AddressRange.literal("fd00::8"))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0/8", "localhost/8", "fc00::/129", "::/x"})
  void refusesWhatIsNoRange(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> AddressRange.parse(text));
  }

  @Test
  void comparesPrefixesThatEndInsideAByte() {
    AddressRange range = AddressRange.parse("172.16.0.0/12");
    assertThat(range.contains(AddressRange.literal("172.31.255.255"))).isTrue();
    assertThat(range.contains(AddressRange.literal("172.32.0.0"))).isFalse();
    assertThat(range.contains(AddressRange.literal("::ac10:1"))).isFalse();
    assertThat(range).hasToString("172.16.0.0/12");
  }
}
