package io.wirewatch.monitor;

import io.wirewatch.schemas.Namespace;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;

/**
 * Serves the pages with invented news and sources, for looking at them while they are being worked
 * on. The port is the first argument.
 */
final class PreviewMonitor {

  private PreviewMonitor() {}

  public static void main(String[] args) throws InterruptedException {
    int port = args.length > 0 ? Integer.parseInt(args[0]) : MonitorConfig.DEFAULT_PORT;
    try (FakeElasticsearch elasticsearch = FakeElasticsearch.start()) {
      InventedNews news = new InventedNews();
      InventedSources invented = new InventedSources(Instant.now());
      elasticsearch.answer(
          (index, body) ->
              index.endsWith("-links") ? invented.answer(body) : news.answer(index, body));
      MonitorConfig config = MonitorConfig.onLoopback("127.0.0.1:9092", Namespace.DEFAULT, port);
      try (MonitorStage stage =
          new MonitorStage(
              config, elasticsearch.client(), InstantSource.system(), invented.sources())) {
        stage.start();
        System.out.println(stage.address());
        new CountDownLatch(1).await();
      }
    }
  }
}
