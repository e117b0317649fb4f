package nl.waaier.core;

/**
 * How an event is known in the store, forever: by a name of its own, never by the name of a Java class.
 *
 * @param name kebab-case, such as {@code appointment-started}
 * @param revision the version of its form, from 1; another form under the same name is another revision
 * @param payload the record that it is read into
 */
public record EventType(String name, int revision, Class<?> payload) {

    /** The name of the event as people and files write it, such as {@code appointment-started-r1}. */
    @Override
    public String toString() {
        return name + "-r" + revision;
    }
}
