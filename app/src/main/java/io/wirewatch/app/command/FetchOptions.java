package io.wirewatch.app.command;

import io.wirewatch.ingest.feed.FeedParser;
import io.wirewatch.ingest.feed.FeedReader;
import io.wirewatch.ingest.fetch.AddressRange;
import io.wirewatch.ingest.fetch.FetchConfig;
import io.wirewatch.ingest.fetch.Fetcher;
import io.wirewatch.ingest.fetch.HttpFetcher;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How servers on the web are asked. */
final class FetchOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--contact",
      paramLabel = "URL",
      defaultValue = "${env:WIREWATCH_CONTACT:-https://wirewatch.io/bot}",
      description =
          "Where the operators of the servers that are asked can reach you; part of the user agent."
              + " Env: WIREWATCH_CONTACT. Default: the project's page.")
  private String contact = "";

  @Option(
      names = "--allow-address",
      paramLabel = "CIDR",
      split = ",",
      defaultValue = "${env:WIREWATCH_ALLOW_ADDRESSES}",
      description =
          "Addresses that may be asked although they are not public, such as 10.1.0.0/16. Default:"
              + " none. Env: WIREWATCH_ALLOW_ADDRESSES.")
  private @Nullable List<String> allowedAddresses;

  @Option(
      names = "--allow-port",
      paramLabel = "PORT",
      split = ",",
      defaultValue = "${env:WIREWATCH_ALLOW_PORTS}",
      description = "Ports that may be asked beside 80 and 443. Env: WIREWATCH_ALLOW_PORTS.")
  private @Nullable List<Integer> allowedPorts;

  /**
   * Returns what was asked for.
   *
   * @throws ParameterException if a value makes no sense
   */
  FetchConfig config() {
    try {
      FetchConfig config = FetchConfig.defaults(contact);
      Set<Integer> ports = new TreeSet<>(config.allowedPorts());
      ports.addAll(allowedPorts == null ? List.of() : allowedPorts);
      List<AddressRange> ranges =
          allowedAddresses == null
              ? List.of()
              : allowedAddresses.stream().map(AddressRange::parse).toList();
      return config.withAllowed(ports, ranges);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** Returns a fetcher for the caller to close. */
  Fetcher open() {
    return new HttpFetcher(config(), InstantSource.system());
  }

  /** Returns what tells feeds from other documents. */
  static FeedReader feeds() {
    return new FeedParser()::parse;
  }
}
