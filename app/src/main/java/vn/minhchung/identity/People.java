package vn.minhchung.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who somebody is on the day: name, post, unit; the organisation module knows. */
@Component
class People {

    record Person(String name, @Nullable String post, String unitName) {}

    Person find(UUID person, UUID unit) {
        return DemoPerson.ALL.stream()
                .filter(demo -> demo.personId().equals(person))
                .findAny()
                .map(demo -> new Person(demo.name(), demo.post(), demo.unitName()))
                .orElse(new Person("Quản trị viên", null, "Tỉnh Tuyên Quang"));
    }
}
