package nl.waaier.api.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A picture as it was drawn, and what has to hold for every one of them. */
public final class DrawnPicture {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

    /** Whatever else an attribute could do, it is not one of these, which a strict policy blocks or which fetch something. */
    private static final Set<String> FORBIDDEN = Set.of("style", "href", "xlink:href", "src", "class");

    private final Document document;

    private DrawnPicture(Document document) {
        this.document = document;
    }

    /** Reads a picture; an {@link AssertionError} when it is not well-formed, or is not as every picture has to be. */
    public static DrawnPicture of(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DrawnPicture picture =
                    new DrawnPicture(factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg))));
            picture.isSound();
            return picture;
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + svg, e);
        }
    }

    private void isSound() {
        Element root = document.getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(byId(root.getAttribute("aria-labelledby")).getTagName()).isEqualTo("title");
        assertThat(byId(root.getAttribute("aria-describedby")).getTagName()).isEqualTo("desc");
        assertThat(name()).isNotBlank();
        assertThat(description()).isNotBlank();
        assertThat(root.hasAttribute("height")).isFalse();
        String prefix = root.getAttribute("aria-labelledby").replace("title", "");
        List<String> ids = new ArrayList<>();
        for (Element element : elements("*")) {
            assertThat(element.getTagName()).isNotIn("style", "script", "image", "use", "a", "foreignObject");
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                String attribute = element.getAttributes().item(i).getNodeName();
                assertThat(attribute).isNotIn(FORBIDDEN).doesNotStartWith("on");
                assertThat(element.getAttribute(attribute)).doesNotContain("NaN", "Infinity", "null");
            }
            if (element.hasAttribute("id")) {
                ids.add(element.getAttribute("id"));
            }
        }
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.startsWith(prefix));
        elements("text").forEach(this::isReadable);
    }

    /** It is dark or light enough on the shape that was drawn before it in its group, or else on paper; and nothing cuts it off. */
    private void isReadable(Element text) {
        String words = text.getTextContent();
        assertThat(Svg.contrast(text.getAttribute("fill"), ground(text)))
                .as(words)
                .isGreaterThanOrEqualTo(Svg.LEAST_CONTRAST);
        double size = Double.parseDouble(text.getAttribute("font-size"));
        assertThat(size).as(words).isGreaterThanOrEqualTo(7);
        String[] box = document.getDocumentElement().getAttribute("viewBox").split(" ", -1);
        double x = Double.parseDouble(text.getAttribute("x"));
        double y = Double.parseDouble(text.getAttribute("y"));
        assertThat(y).as(words).isBetween(size * 0.7, Double.parseDouble(box[3]) - size * 0.2);
        if (text.hasAttribute("transform")) {
            return;
        }
        double width = Svg.width(words, size, text.hasAttribute("font-weight"));
        double left =
                switch (text.getAttribute("text-anchor")) {
                    case "middle" -> x - width / 2;
                    case "end" -> x - width;
                    default -> x;
                };
        assertThat(left).as(words).isGreaterThanOrEqualTo(-0.5);
        assertThat(left + width).as(words).isLessThanOrEqualTo(Double.parseDouble(box[2]) + 0.5);
    }

    private static String ground(Element text) {
        for (Node before = text.getPreviousSibling(); before != null; before = before.getPreviousSibling()) {
            if (before instanceof Element shape && shape.getAttribute("fill").startsWith("#") && !isText(shape)) {
                return shape.getAttribute("fill");
            }
        }
        return Svg.PAPER;
    }

    private static boolean isText(Element element) {
        return element.getTagName().equals("text");
    }

    /** What it is called to those who do not see it. */
    public String name() {
        return byId(document.getDocumentElement().getAttribute("aria-labelledby"))
                .getTextContent();
    }

    /** What it shows, told to those who do not see it. */
    public String description() {
        return byId(document.getDocumentElement().getAttribute("aria-describedby"))
                .getTextContent();
    }

    /** All lines of text that are drawn. */
    public List<String> texts() {
        return elements("text").stream().map(Element::getTextContent).toList();
    }

    /** The lines of text in the group of which this attribute has this value. */
    public List<String> textsOf(String attribute, String value) {
        return elements("text").stream()
                .filter(text -> value.equals(((Element) text.getParentNode()).getAttribute(attribute)))
                .map(Element::getTextContent)
                .toList();
    }

    /** The groups that have this attribute, by its value. */
    public List<String> groups(String attribute) {
        return elements("g").stream()
                .filter(group -> group.hasAttribute(attribute))
                .map(group -> group.getAttribute(attribute))
                .toList();
    }

    /** Every number that is drawn or told. */
    public List<String> numbers() {
        Matcher matcher = NUMBER.matcher(String.join(" | ", texts()) + " | " + name() + " | " + description());
        return matcher.results().map(found -> found.group()).toList();
    }

    /** The elements of this name. */
    public List<Element> elements(String tag) {
        NodeList found = document.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private Element byId(String id) {
        return elements("*").stream()
                .filter(element -> element.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is called " + id));
    }
}
