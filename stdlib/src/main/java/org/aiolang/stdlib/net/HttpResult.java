package org.aiolang.stdlib.net;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/**
 * Status and headers as soon as they are there, and the body, which comes later.
 *
 * @param body completes with the whole body
 */
record HttpResult(int status, HttpHeaders headers, CompletableFuture<byte[]> body) {

  static HttpResult receive(HttpResponse.ResponseInfo info, CompletableFuture<byte[]> body) {
    return new HttpResult(info.statusCode(), info.headers(), body);
  }

  /** Gives the result when the headers are there and goes on collecting the body. */
  static HttpResponse.BodySubscriber<HttpResult> subscriber(HttpResponse.ResponseInfo info) {
    HttpResponse.BodySubscriber<byte[]> bytes = HttpResponse.BodySubscribers.ofByteArray();
    HttpResult result = receive(info, bytes.getBody().toCompletableFuture());
    return new HttpResponse.BodySubscriber<>() {
      @Override
      public CompletionStage<HttpResult> getBody() {
        return CompletableFuture.completedFuture(result);
      }

      @Override
      public void onSubscribe(Flow.Subscription subscription) {
        bytes.onSubscribe(subscription);
      }

      @Override
      public void onNext(List<ByteBuffer> items) {
        bytes.onNext(items);
      }

      @Override
      public void onError(Throwable failure) {
        bytes.onError(failure);
      }

      @Override
      public void onComplete() {
        bytes.onComplete();
      }
    };
  }
}
