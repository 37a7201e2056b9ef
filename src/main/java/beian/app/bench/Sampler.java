package beian.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/** Looks fifty times a second at what each thread does, by the flight recorder of the machine. */
final class Sampler {
  private static final String SAMPLE = "jdk.ExecutionSample";
  private static final Duration EVERY = Duration.ofMillis(20);
  private static final String OURS = "beian.";

  private final Recording recording = new Recording();

  private Sampler() {}

  /** One that has begun. */
  static Sampler begun() {
    Sampler sampler = new Sampler();
    sampler.recording.enable(SAMPLE).withPeriod(EVERY);
    sampler.recording.start();
    return sampler;
  }

  /** Ends; what was seen, a line {@code ~job, class, samples} each, most first. */
  List<String> lines(StepMeter steps) throws IOException {
    recording.stop();
    Path file = Files.createTempFile("beian-bench", ".jfr");
    try {
      recording.dump(file);
      return lines(file, steps);
    } finally {
      recording.close();
      Files.delete(file);
    }
  }

  private static List<String> lines(Path file, StepMeter steps) throws IOException {
    Map<String, Map<String, Integer>> jobs = new TreeMap<>();
    try (RecordingFile events = new RecordingFile(file)) {
      while (events.hasMoreEvents()) {
        RecordedEvent event = events.readEvent();
        RecordedStackTrace stack = event.getStackTrace();
        if (event.getEventType().getName().equals(SAMPLE) && stack != null) {
          Measured.job(steps.stepAt(event.getStartTime()))
              .ifPresent(
                  job ->
                      jobs.computeIfAbsent(job, any -> new HashMap<>())
                          .merge(whose(stack), 1, Integer::sum));
        }
      }
    }
    List<String> lines = new ArrayList<>();
    jobs.forEach(
        (job, classes) ->
            classes.entrySet().stream()
                .sorted(
                    Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(
                    entry ->
                        lines.add("~" + job + "\t" + entry.getKey() + "\t" + entry.getValue())));
    return lines;
  }

  /** The class of ours that the work was done for; that of the machine when there is none. */
  private static String whose(RecordedStackTrace stack) {
    return stack.getFrames().stream()
        .map(RecordedFrame::getMethod)
        .map(method -> method.getType().getName().replaceFirst("\\$.*", ""))
        .filter(name -> name.startsWith(OURS))
        .findFirst()
        .map(name -> name.substring(OURS.length()))
        .orElse("others");
  }
}
