// The only file that knows `window.dash_clientside`, through which Dash and these modules meet.
const door = () => (window.dash_clientside ??= {});

export const setProps = (id, props) => door().set_props(id, props);

// What a callback returns where nothing changes.
export const noUpdate = () => door().no_update;

// Functions by namespace, as Dash's clientside callbacks name them.
export const register = (namespaces) => Object.assign(door(), namespaces);
