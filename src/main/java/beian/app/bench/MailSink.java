package beian.app.bench;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Takes every letter and forgets it; hears lines without their ends. */
final class MailSink extends SimpleChannelInboundHandler<ByteBuf> {
  private static final int VERB = 4;

  private boolean letter;

  @Override
  public void channelActive(ChannelHandlerContext context) {
    say(context, "220 sink ESMTP");
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, ByteBuf line) {
    if (letter) {
      letter = line.readableBytes() != 1 || line.getByte(line.readerIndex()) != '.';
      if (!letter) {
        say(context, "250 2.0.0 taken");
      }
      return;
    }
    switch (verb(line)) {
      case "EHLO" -> say(context, "250-sink\r\n250-8BITMIME\r\n250 SMTPUTF8");
      case "DATA" -> {
        letter = true;
        say(context, "354 go on");
      }
      case "QUIT" ->
          context
              .writeAndFlush(Unpooled.copiedBuffer("221 bye\r\n", StandardCharsets.US_ASCII))
              .addListener(ChannelFutureListener.CLOSE);
      default -> say(context, "250 ok");
    }
  }

  private static String verb(ByteBuf line) {
    int length = Math.min(VERB, line.readableBytes());
    return line.toString(line.readerIndex(), length, StandardCharsets.US_ASCII)
        .toUpperCase(Locale.ROOT);
  }

  private static void say(ChannelHandlerContext context, String reply) {
    context.writeAndFlush(Unpooled.copiedBuffer(reply + "\r\n", StandardCharsets.US_ASCII));
  }
}
