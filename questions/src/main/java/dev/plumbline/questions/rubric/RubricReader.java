package dev.plumbline.questions.rubric;

import dev.plumbline.questions.Flaws;
import dev.plumbline.questions.internal.Ids;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one Markdown text, line by line. */
final class RubricReader {
  private static final Pattern DIMENSION = Pattern.compile("##\\s+(.*?)\\s*#*");
  private static final Pattern POINT = Pattern.compile("[-*]\\s+(-?\\d{1,9})\\s*:\\s*(.*)");
  private static final Pattern CRITERION = Pattern.compile("[-*]\\s+\\*\\*(.+?)\\*\\*\\s*(.*)");
  private static final Pattern ALMOST_ID = Pattern.compile("[A-Za-z]+\\s*[-–_ ]\\s*\\d+");
  private static final Pattern CONTINUED = Pattern.compile("\\s+\\S.*");

  private final Flaws flaws = new Flaws();
  private final Set<String> criterionIds = new HashSet<>();
  private final Set<String> dimensionIds = new HashSet<>();
  private final List<RubricDimension> dimensions = new ArrayList<>();

  private @Nullable Section section;
  private int number;
  private boolean fenced;

  Rubrics.Parsed read(String markdown) {
    for (var line : markdown.lines().toList()) {
      number++;
      readLine(line);
    }
    endSection();
    flaws.require(!dimensions.isEmpty(), "line 1", "A rubric needs a dimension: \"## Accuracy\".");
    return new Rubrics.Parsed(new Rubric(dimensions), flaws.list());
  }

  private void readLine(String line) {
    if (line.strip().startsWith("```")) {
      fenced = !fenced;
    }
    var dimension = DIMENSION.matcher(line);
    var point = POINT.matcher(line);
    var criterion = CRITERION.matcher(line);
    if (fenced) {
      prose(line);
    } else if (dimension.matches()) {
      startSection(dimension.group(1));
    } else if (point.matches()) {
      point(point.group(1), point.group(2));
    } else if (criterion.matches() && meantAsCriterion(criterion.group(1))) {
      criterion(criterion.group(1), criterion.group(2));
    } else if (CONTINUED.matcher(line).matches() && section != null && section.open != null) {
      section.open.append(' ').append(line.strip());
    } else {
      prose(line);
    }
  }

  private void startSection(String title) {
    endSection();
    var id = slug(title);
    if (!Ids.isNamed(id)) {
      flaw("The title of a dimension must hold letters or digits, at most 40: \"## Accuracy\".");
    } else if (!dimensionIds.add(id)) {
      flaw("There are two dimensions \"{0}\".", title);
    }
    section = new Section(id, title);
  }

  private void endSection() {
    if (section != null) {
      dimensions.add(section.dimension());
    }
    section = null;
  }

  private void point(String value, String description) {
    if (section == null) {
      flaw("A point stands below a dimension; begin with \"## Title\".");
      return;
    }
    int point = Integer.parseInt(value);
    if (description.isBlank()) {
      flaw("Say what point {0} means: \"- {0}: description\".", point);
    }
    if (!section.values.add(point)) {
      flaw("Point {0} is described twice.", point);
      return;
    }
    section.point(point, description);
  }

  private void criterion(String id, String rest) {
    int colon = rest.indexOf(':');
    if (section == null) {
      flaw("A criterion stands below a dimension; begin with \"## Title\".");
    } else if (!Ids.isCriterion(id)) {
      flaw("A criterion's id is 2 to 5 capitals, a hyphen and a number, as ACC-1; not {0}.", id);
    } else if (colon <= 0 || rest.substring(colon + 1).isBlank()) {
      flaw("A criterion is written \"- **{0}** Title: description\".", id);
    } else if (!criterionIds.add(id)) {
      flaw("The criterion {0} occurs twice.", id);
    } else {
      section.criterion(id, rest.substring(0, colon).strip(), rest.substring(colon + 1));
    }
  }

  private void prose(String line) {
    if (section != null) {
      section.prose(line);
    }
  }

  private void flaw(String pattern, Object... values) {
    flaws.add("line " + number, pattern, values);
  }

  private static boolean meantAsCriterion(String bold) {
    return Ids.isCriterion(bold) || ALMOST_ID.matcher(bold).matches();
  }

  /** The title as an id: without accents, lower case, hyphens between words. */
  private static String slug(String title) {
    return Normalizer.normalize(title, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  /** A dimension while it is being read. */
  private static final class Section {
    private final String id;
    private final String title;
    private final StringBuilder description = new StringBuilder();
    private final Set<Integer> values = new HashSet<>();
    private final List<Item> items = new ArrayList<>();
    private @Nullable StringBuilder open;

    Section(String id, String title) {
      this.id = id;
      this.title = title;
    }

    void point(int value, String text) {
      add(new Item(value, "", "", new StringBuilder(text.strip())));
    }

    void criterion(String criterion, String named, String text) {
      add(new Item(null, criterion, named, new StringBuilder(text.strip())));
    }

    void prose(String line) {
      open = null;
      description.append(line.stripTrailing()).append('\n');
    }

    RubricDimension dimension() {
      var points = new ArrayList<RubricPoint>();
      var criteria = new ArrayList<Criterion>();
      for (var item : items) {
        var text = item.text().toString();
        if (item.value() != null) {
          points.add(new RubricPoint(item.value(), text));
        } else {
          criteria.add(new Criterion(item.criterion(), item.title(), text));
        }
      }
      var prose = description.toString().replaceAll("\n{3,}", "\n\n").strip();
      return new RubricDimension(id, title, prose, points, criteria);
    }

    private void add(Item item) {
      items.add(item);
      open = item.text();
    }
  }

  /** A point (with a value) or a criterion. */
  private record Item(
      @Nullable Integer value, String criterion, String title, StringBuilder text) {}
}
