package vn.minhchung.plan.intake;

import vn.minhchung.document.AgencyMention;

/** An agency as the cell names it, and what the name stands for (cơ quan trong ô). */
record Named(AgencyMention mention, Meaning meaning) {

    public String name() {
        return mention.name();
    }

    public boolean unknown() {
        return meaning instanceof Meaning.Unknown;
    }
}
