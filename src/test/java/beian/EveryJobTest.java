package beian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class EveryJobTest {
  private static final Path JOBS = Path.of("jobs");
  private static final List<String> VERBS =
      List.of("import", "gather", "inspect", "notify", "enforce", "cleanup", "report");

  private static Document job(String name) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(JOBS.resolve(name + ".xml").toFile());
  }

  private static Map<String, Element> steps(String name) throws Exception {
    Map<String, Element> steps = new LinkedHashMap<>();
    NodeList found = job(name).getElementsByTagName("step");
    for (int i = 0; i < found.getLength(); i++) {
      Element step = (Element) found.item(i);
      steps.put(step.getAttribute("id"), step);
    }
    return steps;
  }

  /** What a step does, without where it leads to. */
  private static String content(Element step) {
    StringBuilder text = new StringBuilder();
    text.append(step.getAttribute("allow-start-if-complete"));
    NodeList all = step.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element part = (Element) all.item(i);
      text.append('\n').append(part.getTagName());
      for (String name : List.of("ref", "item-count", "name", "value", "partitions", "threads")) {
        if (part.hasAttribute(name)) {
          text.append(' ').append(name).append('=').append(part.getAttribute(name));
        }
      }
    }
    return text.toString();
  }

  @Test
  void there_is_one_file_for_each_verb_and_one_for_the_night() throws IOException {
    try (Stream<Path> files = Files.list(JOBS)) {
      Set<String> expected = new TreeSet<>(VERBS);
      expected.add("nightly");
      assertThat(files.map(file -> file.getFileName().toString().replace(".xml", "")))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void a_jobs_id_is_the_name_of_its_file_and_a_comment_says_what_it_is_for() throws Exception {
    for (String name : Stream.concat(VERBS.stream(), Stream.of("nightly")).toList()) {
      assertThat(job(name).getDocumentElement().getAttribute("id")).isEqualTo(name);
      assertThat(Files.readString(JOBS.resolve(name + ".xml"))).contains("<!-- ");
    }
  }

  @Test
  void the_steps_of_the_night_are_the_verbs_steps_in_their_order() throws Exception {
    List<String> expected = new ArrayList<>();
    Map<String, Element> night = steps("nightly");
    for (String verb : VERBS) {
      for (Map.Entry<String, Element> step : steps(verb).entrySet()) {
        if (step.getKey().equals("settle")) {
          continue;
        }
        expected.add(step.getKey());
        assertThat(night).as("step %s of %s", step.getKey(), verb).containsKey(step.getKey());
        assertThat(content(night.get(step.getKey())))
            .as("step %s of %s", step.getKey(), verb)
            .isEqualTo(content(step.getValue()));
      }
    }
    expected.add("settle");
    assertThat(night.keySet()).containsExactlyElementsOf(expected);
  }

  @Test
  void every_step_of_the_night_leads_to_the_next_one() throws Exception {
    List<Element> steps = new ArrayList<>(steps("nightly").values());
    for (int i = 0; i < steps.size() - 1; i++) {
      assertThat(steps.get(i).getAttribute("next")).isEqualTo(steps.get(i + 1).getAttribute("id"));
    }
    assertThat(steps.get(steps.size() - 1).hasAttribute("next")).isFalse();
  }
}
