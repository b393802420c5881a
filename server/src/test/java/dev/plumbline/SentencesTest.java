package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.agreement.Undefined;
import dev.plumbline.kernel.Problem;
import dev.plumbline.questions.Flaw;
import dev.plumbline.questions.Flaws;
import dev.plumbline.sentences.RefusedValue;
import dev.plumbline.sentences.Sentence;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the server says is said in every language. */
class SentencesTest {
  /** A method that calls one of these says something to people. */
  private static final Set<String> SPEAKS =
      List.of(
              Sentence.class,
              RefusedValue.class,
              Problem.class,
              Flaw.class,
              Flaws.class,
              IllegalArgumentException.class)
          .stream()
          .map(type -> type.getName().replace('.', '/'))
          .collect(Collectors.toUnmodifiableSet());

  private static final String PATTERN_AND_VALUES = "Ljava/lang/String;[Ljava/lang/Object;)";
  private static final Pattern CODE = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");
  private static final Pattern PLACES = Pattern.compile("\\{[0-9]}");
  private static final Pattern PLACE = Pattern.compile("\\{([0-9])");

  private static final Pattern WORDS =
      Pattern.compile("(?=.*[A-Za-z]{2})[^\\n\\[]*[a-z,] [^\\n\\[]*");

  /** For the log, for the command line, or for programs. */
  private static final Set<String> NOT_SAID =
      Set.of(
          "request failed",
          "the cap is shorter than the lease",
          "time runs forward only",
          "set PLUMBLINE_PASSWORD",
          "PLUMBLINE_PUBLIC_URL must be an address such as https://rate.example.org",
          "line \u0001",
          "line 1",
          "column \u0001",
          "%s (%d)");

  @ParameterizedTest
  @ValueSource(strings = "de")
  void areTranslated(String language) throws Exception {
    var translated = translated(language);
    assertThat(missing(said(), translated)).as("not said in %s", language).isEmpty();
    assertThat(missing(translated.keySet(), everything())).as("said by nobody").isEmpty();
    translated.forEach(
        (english, own) -> {
          assertThat(own).as(english).isNotBlank();
          assertThat(places(own)).as(english).isEqualTo(places(english));
          assertThat(Sentence.of(own, 1, 2, 3, 4, 5, 6)).asString().isNotBlank();
        });
  }

  @Test
  void comeFromMoreThanOneModule() throws Exception {
    assertThat(said()).contains("A title is needed.", "Email or password is wrong.", "Not found");
  }

  private static Set<String> said() throws Exception {
    var said = new TreeSet<String>();
    for (var type : classes()) {
      var speaking = type.methods().stream().filter(SentencesTest::speaks).toList();
      // Constants are said by other methods of their class.
      var constants = type.methods().stream().filter(m -> m.methodName().equalsString("<clinit>"));
      Stream.concat(speaking.stream(), speaking.isEmpty() ? Stream.empty() : constants)
          .flatMap(method -> texts(method).stream())
          .filter(text -> WORDS.matcher(PLACES.matcher(text).replaceAll("")).matches())
          .filter(text -> !NOT_SAID.contains(text))
          .forEach(said::add);
    }
    said.addAll(titlesAndReasons());
    return said;
  }

  private static Map<String, String> everything() throws Exception {
    var all = new TreeMap<String, String>();
    for (var type : classes()) {
      type.methods().forEach(method -> texts(method).forEach(text -> all.put(text, "")));
    }
    titlesAndReasons().forEach(text -> all.put(text, ""));
    return all;
  }

  private static Set<String> titlesAndReasons() throws IOException {
    var texts = new TreeSet<String>();
    CODE.matcher(Files.readString(Path.of("../docs/problems.md")))
        .results()
        .map(code -> Problem.of(400, code.group(1), "").json("").get("title"))
        .map(title -> ((Sentence) Objects.requireNonNull(title)).pattern())
        .forEach(texts::add);
    Arrays.stream(Undefined.values()).map(Undefined::reason).forEach(texts::add);
    return texts;
  }

  private static Set<String> missing(Set<String> wanted, Map<String, String> in) {
    var missing = new TreeSet<>(wanted);
    missing.removeAll(in.keySet());
    return missing;
  }

  private static Set<String> places(String pattern) {
    return PLACE
        .matcher(pattern)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<ClassModel> classes() throws IOException, URISyntaxException {
    var classes = new ArrayList<ClassModel>();
    for (var library : List.of(PlumblineApplication.class, Flaw.class)) {
      var place = Path.of(library.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(place)) {
        classes.addAll(classes(place));
      } else {
        try (var jar = FileSystems.newFileSystem(place)) {
          classes.addAll(classes(jar.getPath("/")));
        }
      }
    }
    return classes;
  }

  private static List<ClassModel> classes(Path folder) throws IOException {
    var classes = new ArrayList<ClassModel>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).filter(SentencesTest::isOurs).toList()) {
        classes.add(ClassFile.of().parse(Files.readAllBytes(file)));
      }
    }
    return classes;
  }

  /** What a build for a fast start generates lies in the same folder. */
  private static boolean isOurs(Path file) {
    var name = file.getFileName().toString();
    return name.endsWith(".class") && !name.contains("$$") && !name.contains("__");
  }

  /** Also a method that hands a pattern and its values to another of ours. */
  private static boolean speaks(MethodModel method) {
    return code(method, InvokeInstruction.class).anyMatch(SentencesTest::says);
  }

  private static boolean says(InvokeInstruction call) {
    var owner = call.owner().asInternalName();
    return SPEAKS.contains(owner)
        || (owner.startsWith("dev/plumbline/")
            && call.type().stringValue().contains(PATTERN_AND_VALUES));
  }

  private static List<String> texts(MethodModel method) {
    return Stream.concat(
            code(method, ConstantInstruction.class).map(ConstantInstruction::constantValue),
            code(method, InvokeDynamicInstruction.class).flatMap(SentencesTest::recipe))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .toList();
  }

  /** A text put together with plus is no pattern: it would be missed otherwise. */
  private static Stream<?> recipe(InvokeDynamicInstruction call) {
    return call.name().equalsString("makeConcatWithConstants")
        ? call.bootstrapArgs().stream()
        : Stream.empty();
  }

  private static <T> Stream<T> code(MethodModel method, Class<T> kind) {
    return method.code().stream()
        .flatMap(code -> code.elementStream())
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  private static Map<String, String> translated(String language) throws IOException {
    var all = new TreeMap<String, String>();
    var files = "classpath*:dev/plumbline/**/sentences." + language + ".json";
    for (var file : new PathMatchingResourcePatternResolver().getResources(files)) {
      try (var in = file.getInputStream()) {
        all.putAll(JsonMapper.shared().readValue(in, new TypeReference<Map<String, String>>() {}));
      }
    }
    return all;
  }
}
