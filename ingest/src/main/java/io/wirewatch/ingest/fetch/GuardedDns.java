package io.wirewatch.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/**
 * Resolves names within a time limit and refuses a host if any of its addresses is forbidden: a
 * name that is public and private at once is either a mistake or an attack. {@link
 * GuardedSocketFactory} is what makes sure; this gives the early and clear answer.
 *
 * <p>The system's look-up can neither be interrupted nor limited, so it runs on a thread of a
 * bounded pool, which may be left waiting.
 */
final class GuardedDns implements Dns, AutoCloseable {

  private final HostResolver resolver;
  private final AddressPolicy policy;
  private final Duration limit;
  private final ThreadPoolExecutor threads;

  /**
   * @param limit longest wait for an answer
   * @param maxLookups most look-ups at a time, with those that hang
   */
  GuardedDns(HostResolver resolver, AddressPolicy policy, Duration limit, int maxLookups) {
    this.resolver = resolver;
    this.policy = policy;
    this.limit = limit;
    this.threads =
        new ThreadPoolExecutor(
            0,
            maxLookups,
            10,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            task -> {
              Thread thread = new Thread(task, "fetch-dns");
              thread.setDaemon(true);
              return thread;
            });
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> addresses = resolved(host);
    for (InetAddress address : addresses) {
      Optional<String> refusal = policy.refusal(address);
      if (refusal.isPresent()) {
        throw because(
            host, StoppedException.refused("address", host + " resolves to " + refusal.get()));
      }
    }
    return addresses;
  }

  private List<InetAddress> resolved(String host) throws UnknownHostException {
    try {
      Future<List<InetAddress>> answer = threads.submit(() -> resolver.resolve(host));
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw because(host, e);
    } catch (TimeoutException e) {
      throw because("no answer from the name server for " + host + " within " + limit, e);
    } catch (RejectedExecutionException e) {
      throw because("the name server has too many questions open to ask for " + host, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw because("interrupted while asking for " + host, e);
    }
  }

  private static UnknownHostException because(String message, Exception cause) {
    UnknownHostException exception = new UnknownHostException(message);
    exception.initCause(cause);
    return exception;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
